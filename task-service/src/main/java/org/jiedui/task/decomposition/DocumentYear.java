package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The year in which a document speaks, for deadlines that name none: that of its title, its date or its number. */
final class DocumentYear {

    private static final int HEAD = 15;
    private static final int LONGEST_NUMBER = 24;

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
        return year > 0 ? year : ofNumber(paragraphs);
    }

    /** The year of the document's own number, which stands alone near its head. */
    private static int ofNumber(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(paragraphs.size(), HEAD))) {
            Passage text = paragraph.text();
            int year = text.length() - 1;
            while (year > 0 && !Glyphs.isOpen(text.at(year))) {
                year--;
            }
            boolean number = text.length() <= LONGEST_NUMBER && text.at(text.length() - 1) == '号';
            if (number && year > 0 && Numerals.endOfDigits(text, year + 1, 4) == year + 5) {
                return Numerals.value(text, year + 1, year + 5);
            }
        }
        return 0;
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
