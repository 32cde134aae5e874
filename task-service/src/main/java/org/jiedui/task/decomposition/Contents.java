package org.jiedui.task.decomposition;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a table of contents (目录), whose lines would otherwise pass for clauses. */
final class Contents {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_TITLE = 40;

    private final BitSet taken = new BitSet();

    private Contents() {}

    static Contents of(List<Passage> lines, MarkReader marks) {
        Contents contents = new Contents();
        for (int i = 0; i < lines.size(); i++) {
            if (isTitle(lines.get(i))) {
                i = contents.take(lines, marks, i);
            } else if (hasLeaders(lines.get(i))) {
                contents.taken.set(i);
            }
        }
        return contents;
    }

    boolean isTaken(int line) {
        return taken.get(line);
    }

    /** 目录 alone, or behind a document's name; that entries come again below is what proves it. */
    private static boolean isTitle(Passage line) {
        int length = line.length();
        return length <= LONGEST_TITLE && (line.startsWith("目录", length - 2) || line.startsWith("目次", length - 2));
    }

    /** Dots that lead to a page number. */
    private static boolean hasLeaders(Passage line) {
        int end = line.length();
        while (end > 0 && (Glyphs.isDigit(line.at(end - 1)) || Glyphs.isDash(line.at(end - 1)))) {
            end--;
        }
        int dots = end;
        while (dots > 0 && (line.at(dots - 1) == '.' || line.at(dots - 1) == '…' || line.at(dots - 1) == '·')) {
            dots--;
        }
        return end < line.length() && end - dots >= 2;
    }

    /** The contents end where their first entry comes again, as the heading of the first clause. */
    private int take(List<Passage> lines, MarkReader marks, int title) {
        if (title + 1 >= lines.size() || marks.read(lines.get(title + 1)).isEmpty()) {
            return title;
        }
        Set<String> entries = new HashSet<>();
        int last = Math.min(lines.size(), title + MOST_LINES);
        for (int i = title + 1; i < last; i++) {
            Optional<Mark> mark = marks.read(lines.get(i));
            if (mark.isPresent() && !entries.add(key(lines.get(i), mark.get())) && !hasLeaders(lines.get(i))) {
                taken.set(lines.get(title).length() == 2 ? title : title + 1, i);
                return i;
            }
        }
        taken.set(title);
        return title;
    }

    private static String key(Passage line, Mark mark) {
        int end = Math.min(line.length(), mark.end() + 4);
        return mark.family() + mark.number() + line.folded(Math.min(mark.end(), end), end);
    }
}
