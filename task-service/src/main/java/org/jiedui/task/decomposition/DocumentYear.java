package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The year in which a document speaks, for deadlines that name none: that of its title, its date or its number. */
final class DocumentYear {

    private DocumentYear() {}

    /** 0 if the document does not tell. */
    static int of(List<Reading.Tree> trees, List<Paragraph> paragraphs) {
        for (Reading.Tree tree : trees) {
            int year = tree.plan() ? onlyYearIn(tree.section().title().orElse("")) : 0;
            if (year > 0) {
                return year;
            }
        }
        int year = 0;
        for (Paragraph paragraph : paragraphs) {
            Optional<LocalDate> date = DateLine.read(paragraph.text());
            year = date.map(LocalDate::getYear).orElse(year);
        }
        return year;
    }

    /** The year of a title that names one: 2023年工作要点, but not （2021—2025年）. */
    private static int onlyYearIn(String title) {
        int at = title.indexOf('年');
        if (at < 4 || Numerals.endOfDigits(title, at - 4, 4) != at) {
            return 0;
        }
        boolean range = at >= 5 && Glyphs.isDash(title.charAt(at - 5));
        return range ? 0 : Numerals.value(title, at - 4, at);
    }
}
