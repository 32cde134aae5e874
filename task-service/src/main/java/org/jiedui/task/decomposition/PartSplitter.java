package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts a document into covering notice, plan and annexes. A part begins with an annex's label, or with a title after
 * the signature and date of the part before.
 */
final class PartSplitter {

    private static final int LONGEST_SIGNATURE = 40;
    private static final int SHORTEST_TITLE = 8;
    private static final int SOON = 6;
    private static final int MOST_ANNEXES = 20;

    private final List<Paragraph> paragraphs;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private int start;

    private PartSplitter(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    static List<Section> split(List<Paragraph> paragraphs) {
        PartSplitter splitter = new PartSplitter(paragraphs);
        splitter.split();
        return splitter.sections;
    }

    private void split() {
        boolean body = false;
        int lastText = 0;
        Mark first = null;
        int ofFirst = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Passage text = paragraphs.get(i).text();
            boolean begins = i > start
                    && (beginsAnnex(i) || (body && beginsAfterDate(i, lastText)) || beginsAgain(i, first, ofFirst));
            if (begins) {
                add(start, i);
                start = i;
                body = false;
                first = null;
                ofFirst = 0;
            }
            Mark mark = paragraphs.get(i).mark().orElse(null);
            first = first == null ? mark : first;
            ofFirst += mark != null && mark.family() == first.family() ? 1 : 0;
            lastText = PageFurniture.isFooter(text) ? lastText : i;
            body |= paragraphs.get(i).mark().isPresent() || Glyphs.isFullStop(text.at(text.length() - 1));
        }
        if (start < paragraphs.size()) {
            add(start, paragraphs.size());
        }
    }

    /** A label alone on its line opens an annex; 附件：1.… under a notice only lists them. */
    private boolean beginsAnnex(int i) {
        Passage text = paragraphs.get(i).text();
        Optional<PartLabels.AnnexLabel> label = PartLabels.read(text);
        if (label.isEmpty()) {
            return false;
        }
        boolean alone = label.get().title() >= text.length();
        if (alone && label.get().numbered() && !sections.isEmpty() && i + 1 < paragraphs.size()) {
            // behind the first part: a list of names, say, is an annex too
            return hasBodyBelow(i) || PartLabels.isAnnexLabel(paragraphs.get(start).text());
        }
        boolean lists = !alone && (isDigitOrQuote(text, label.get().title()) || !hasBodyBelow(i));
        return !lists && i + 1 < paragraphs.size() && hasBodyBelow(i);
    }

    private static boolean isDigitOrQuote(Passage text, int at) {
        return Glyphs.isDigit(text.at(at)) || text.at(at) == '《';
    }

    /** Whether body text comes before the next label or date. */
    private boolean hasBodyBelow(int i) {
        for (int j = i + 1; j < paragraphs.size(); j++) {
            Paragraph next = paragraphs.get(j);
            if (PartLabels.isAnnexLabel(next.text()) || DateLine.isDate(next.text())) {
                return false;
            }
            if (next.mark().isPresent() || next.row().isPresent() || next.text().length() > LONGEST_SIGNATURE) {
                return true;
            }
            if (Glyphs.isFullStop(next.text().at(next.text().length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAfterDate(int i, int lastText) {
        return DateLine.isDate(paragraphs.get(lastText).text())
                && !PageFurniture.isFooter(paragraphs.get(i).text())
                && (Title.find(paragraphs, i, paragraphs.size()).isPresent() || mayBeTitle(i))
                && hasBodyBelow(i);
    }

    /** A title of a kind that is not known, with numbered clauses soon below. */
    private boolean mayBeTitle(int i) {
        Passage text = paragraphs.get(i).text();
        char last = text.at(text.length() - 1);
        boolean line = text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_SIGNATURE && Glyphs.isHan(last);
        boolean clauses = false;
        for (int j = i + 1; j < Math.min(paragraphs.size(), i + SOON); j++) {
            clauses |= paragraphs.get(j).mark().isPresent();
        }
        return line
                && clauses
                && paragraphs.get(i).mark().isEmpty()
                && paragraphs.get(i).row().isEmpty();
    }

    /** A title below which the numbers begin again, where a notice lost its signature. */
    private boolean beginsAgain(int i, Mark first, int ofFirst) {
        Paragraph title = paragraphs.get(i);
        Passage text = title.text();
        boolean titled = ofFirst >= 2
                && title.mark().isEmpty()
                && title.row().isEmpty()
                && text.length() >= SHORTEST_TITLE
                && text.length() <= LONGEST_SIGNATURE
                && Title.kindOf(text.toString()) != null;
        for (int j = i + 1; titled && j < Math.min(paragraphs.size(), i + MOST_ANNEXES); j++) {
            Optional<Mark> mark = paragraphs.get(j).mark();
            if (mark.isPresent()) {
                return mark.get().ordinal() == 1 && mark.get().family() == first.family();
            }
        }
        return false;
    }

    private void add(int start, int end) {
        Optional<Title> title = Title.find(paragraphs, start, end);
        int last = endOfBody(start, end);
        List<Paragraph> own = List.copyOf(paragraphs.subList(start, last));
        int lastText = end - 1;
        while (lastText >= last
                && PageFurniture.isFooter(paragraphs.get(lastText).text())) {
            lastText--;
        }
        Span span = paragraphs.get(start).span().to(paragraphs.get(lastText).span());
        String name = PartLabels.read(paragraphs.get(start).text())
                .map(PartLabels.AnnexLabel::name)
                .or(() -> title.map(Title::kind))
                .orElse("正文");
        int head = title.map(Title::end).orElse(start) - start;
        String kind = title.map(Title::kind).orElse("");
        sections.add(new Section(unique(name), title.map(Title::text), kind, Math.min(head, own.size()), own, span));
    }

    private String unique(String name) {
        int use = uses.merge(name, 1, Integer::sum);
        return use == 1 ? name : name + "~" + use;
    }

    /** Signature, date, list of annexes and copies are no text of the last clause. */
    private int endOfBody(int start, int end) {
        int last = end;
        boolean dated = false;
        while (last > start + 1) {
            Paragraph paragraph = paragraphs.get(last - 1);
            Passage text = paragraph.text();
            if (DateLine.isDate(text)) {
                dated = true;
            } else if (!PageFurniture.isFooter(text) && !(dated && isSignature(paragraph))) {
                break;
            }
            last--;
        }
        return startOfAnnexList(start, last);
    }

    private static boolean isSignature(Paragraph paragraph) {
        Passage text = paragraph.text();
        return paragraph.mark().isEmpty()
                && paragraph.row().isEmpty()
                && text.length() <= LONGEST_SIGNATURE
                && !Glyphs.isFullStop(text.at(text.length() - 1))
                && text.at(text.length() - 1) != '；'
                && !Glyphs.isClose(text.at(text.length() - 1));
    }

    /** 附件：1.… 2.… at the end of a notice: names of annexes, and no clauses. */
    private int startOfAnnexList(int start, int last) {
        int first = last;
        for (int i = last - 1; i > start && i > first - MOST_ANNEXES; i--) {
            Passage text = paragraphs.get(i).text();
            if (PartLabels.isAnnexLabel(text)) {
                first = i;
            } else if (Glyphs.isFullStop(text.at(text.length() - 1))) {
                break;
            }
        }
        return first;
    }
}
