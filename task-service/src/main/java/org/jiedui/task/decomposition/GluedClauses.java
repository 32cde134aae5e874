package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts a line that holds several clauses, as a page copied without its line ends does: a heading with the first clause
 * under it (第一章 总则 第一条 …), or a clause and the next one of its list behind a full stop (…。（二）…).
 */
final class GluedClauses {

    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_CLAUSE = 2000;
    private static final int MOST_TRIES = 3;

    /** No number is longer, together with what follows it and tells whether it is one. */
    private static final int LONGEST_MARK = 16;

    private final SourceText source;
    private final MarkReader marks;

    GluedClauses(SourceText source, MarkReader marks) {
        this.source = source;
        this.marks = marks;
    }

    List<Line> part(Line line, Passage text) {
        if (line.tabs()) {
            return List.of(line);
        }
        List<Line> parts = new ArrayList<>();
        Mark last = marks.read(text).orElse(null);
        int start = 0;
        int from = last == null ? 0 : last.end();
        boolean heading = last != null;
        int tries = 0;
        for (int i = from + 1; i < text.length(); i++) {
            boolean stop = isStop(text.at(i - 1)) || last == null && text.at(i - 1) == '：';
            boolean apart = stop || heading && (text.gapBefore(i) || text.charAt(i) == '（');
            Mark next = apart && begins(text.charAt(i)) ? readAt(line, text, i) : null;
            boolean begins = next != null
                    && (last == null
                            ? tries++ < MOST_TRIES && opensList(line, text, i, next)
                            : goesOn(last, next, stop) || heading && opens(last, next, text, from, i));
            if (begins) {
                parts.add(cut(line, text, start, i));
                last = next;
                start = i;
                from = i + next.end();
                i = from;
                heading = true;
            } else {
                heading &= !stop && i - from < LONGEST_HEADING;
            }
        }
        parts.add(start == 0 ? line : cut(line, text, start, text.length()));
        return parts;
    }

    /** Behind a sentence without a number: the first of a list whose second comes further on. */
    private boolean opensList(Line line, Passage text, int at, Mark first) {
        if (first.ordinal() != 1) {
            return false;
        }
        int last = Math.min(text.length(), at + LONGEST_CLAUSE);
        for (int i = at + 1; i < last; i++) {
            Mark next = isStop(text.at(i - 1)) && begins(text.charAt(i)) ? readAt(line, text, i) : null;
            if (next != null && goesOn(first, next, true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStop(char c) {
        return Glyphs.isFullStop(c) || c == '；';
    }

    private static boolean begins(char c) {
        return c == '（' || c == '第' || Numerals.isNumeral(c);
    }

    private Mark readAt(Line line, Passage text, int at) {
        int start = text.span(at, at + 1).start();
        int end = Math.min(line.end(), start + LONGEST_MARK);
        Optional<Mark> mark = marks.read(Passage.of(source, List.of(new Line(start, end, 0, 0, false))));
        return mark.orElse(null);
    }

    /** Behind a stop: the next one of the same list. */
    private static boolean goesOn(Mark last, Mark next, boolean stop) {
        return stop
                && next.family() == last.family()
                && next.delimiter() == last.delimiter()
                && next.ordinal() == last.ordinal() + 1;
    }

    /** Behind a heading: the first of the list under it; chapters and articles may be numbered straight through. */
    private static boolean opens(Mark last, Mark next, Passage text, int from, int at) {
        boolean lower = next.family().compareTo(last.family()) > 0;
        boolean first = next.ordinal() == 1 || next.family().isNamed();
        boolean words = at - from >= 2 && isPlain(text, from, at);
        return lower && first && words;
    }

    /** A heading is made of words: no sentence, no list, nothing quoted. */
    private static boolean isPlain(Passage text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean stopsThere = i == to - 1 && Glyphs.isFullStop(text.charAt(i));
            if (!Glyphs.isHan(text.charAt(i)) && text.charAt(i) != '、' && text.charAt(i) != '，' && !stopsThere) {
                return false;
            }
        }
        return "第按照据见即".indexOf(text.charAt(to - 1)) < 0;
    }

    private Line cut(Line line, Passage text, int from, int to) {
        Span span = text.span(from, to);
        int indent = from == 0 ? line.indent() : 0;
        // only the last part may reach the margin
        int width = to == text.length() ? line.width() : 0;
        return new Line(span.start(), span.end(), indent, width, line.tabs());
    }
}
