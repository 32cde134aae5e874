package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Cuts the source into its lines. Blank ones are dropped: an extraction puts them even inside a word. */
final class Lines {

    /** A line with wide gaps that is longer than this is a page whose line ends were lost. */
    private static final int LONGEST_LINE = 80;

    private Lines() {}

    static List<Line> of(SourceText source) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i == source.length() || Glyphs.isLineEnd(source.at(i))) {
                addPieces(source, start, i, lines);
                start = i + 1;
            }
        }
        return lines;
    }

    /** A page copied as one line keeps its paragraphs apart by runs of blanks after a full stop. */
    private static void addPieces(SourceText source, int start, int end, List<Line> lines) {
        boolean page = end - start > LONGEST_LINE;
        int from = start;
        int blanks = 0;
        boolean begun = false;
        int stop = -1;
        for (int i = start; i < end; i++) {
            if (Glyphs.isBlank(source.at(i))) {
                blanks += source.at(i) == 0x3000 ? 2 : 1;
                continue;
            }
            boolean apart = blanks >= 3 && stop >= from || blanks >= 4 && page;
            if (apart && begun) {
                add(source, from, i, lines);
                from = i;
            }
            char sign = Glyphs.fold(source.at(i));
            stop = Glyphs.isFullStop(sign) || sign == '：' || sign == '；' ? i : -1;
            blanks = 0;
            begun = true;
        }
        add(source, from, end, lines);
    }

    private static void add(SourceText source, int from, int to, List<Line> lines) {
        int start = from;
        int indent = 0;
        while (start < to && Glyphs.isBlank(source.at(start))) {
            indent += source.at(start) == 0x3000 || source.at(start) == '\t' ? 2 : 1;
            start++;
        }
        int end = to;
        while (end > start && Glyphs.isBlank(source.at(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        int width = 0;
        boolean tabs = false;
        for (int i = start; i < end; i++) {
            width += source.at(i) < 0x2000 ? 1 : 2;
            tabs |= Glyphs.isBar(source.at(i));
        }
        lines.add(new Line(start, end, indent, width, tabs));
    }
}
