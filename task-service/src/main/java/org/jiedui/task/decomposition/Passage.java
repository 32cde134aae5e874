package org.jiedui.task.decomposition;

import java.util.Arrays;
import java.util.List;

/**
 * Some lines of the source read as one run: signs folded ({@link Glyphs}), blanks gone except between Latin words, each
 * sign knowing where it stands in the source and whether a blank stood before it.
 */
final class Passage implements CharSequence {

    private final SourceText source;
    private final char[] signs;
    private final int[] positions;
    private final boolean[] gaps;

    private Passage(SourceText source, char[] signs, int[] positions, boolean[] gaps) {
        this.source = source;
        this.signs = signs;
        this.positions = positions;
        this.gaps = gaps;
    }

    static Passage of(SourceText source, List<Line> lines) {
        int capacity = 0;
        for (Line line : lines) {
            capacity += line.end() - line.start();
        }
        char[] signs = new char[capacity];
        int[] positions = new int[capacity];
        boolean[] gaps = new boolean[capacity];
        int count = 0;
        for (Line line : lines) {
            boolean gap = true;
            for (int i = line.start(); i < line.end(); i++) {
                int codePoint = source.at(i);
                if (Glyphs.isBlank(codePoint)) {
                    gap = true;
                    continue;
                }
                char sign = isThousandsComma(source, i, line) ? ',' : Glyphs.fold(codePoint);
                if (gap && i > line.start() && count > 0 && Glyphs.isLatin(sign) && Glyphs.isLatin(signs[count - 1])) {
                    signs[count] = ' ';
                    positions[count] = i - 1;
                    count++;
                }
                signs[count] = sign;
                positions[count] = i;
                gaps[count] = gap;
                count++;
                gap = false;
            }
        }
        readZeros(signs, count);
        readStops(signs, count);
        return new Passage(source, cut(signs, count), cut(positions, count), cut(gaps, count));
    }

    /** 2O25年 and 二○二五年 as a scan gives them: the letter and the ring are zeros among figures. */
    private static void readZeros(char[] signs, int count) {
        for (int i = 1; i + 1 < count; i++) {
            if ("Oo○◯〇0".indexOf(signs[i]) >= 0) {
                char next = signs[i + 1];
                boolean goesOn = "年月日Oo○◯〇".indexOf(next) >= 0 || Numerals.isNumeral(next);
                if (goesOn && Glyphs.isDigit(signs[i - 1])) {
                    signs[i] = '0';
                } else if (goesOn && !Glyphs.isDigit(next) && Numerals.isCjk(signs[i - 1])) {
                    signs[i] = '〇';
                }
            }
        }
    }

    /** A half-width dot between words ends a sentence; behind a number it numbers a clause. */
    private static void readStops(char[] signs, int count) {
        for (int i = 2; i < count; i++) {
            boolean afterWord = signs[i] == '.' && Glyphs.isHan(signs[i - 1]) && !Numerals.isCjk(signs[i - 1]);
            char next = i + 1 < count ? signs[i + 1] : 0;
            if (afterWord && (next == 0 || next == '（' || Glyphs.isHan(next) || Glyphs.isDigit(next))) {
                signs[i] = '。';
            }
        }
    }

    /** 1,000 is one number, and no list of two. */
    private static boolean isThousandsComma(SourceText source, int i, Line line) {
        return source.at(i) == ','
                && i > line.start()
                && i + 3 < line.end()
                && Glyphs.isDigit(Glyphs.fold(source.at(i - 1)))
                && Glyphs.isDigit(Glyphs.fold(source.at(i + 1)))
                && Glyphs.isDigit(Glyphs.fold(source.at(i + 2)))
                && Glyphs.isDigit(Glyphs.fold(source.at(i + 3)));
    }

    private static char[] cut(char[] all, int count) {
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    private static int[] cut(int[] all, int count) {
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    private static boolean[] cut(boolean[] all, int count) {
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    @Override
    public int length() {
        return signs.length;
    }

    @Override
    public char charAt(int index) {
        return signs[index];
    }

    /** The sign at the index, or 0 beyond either end. */
    char at(int index) {
        return index >= 0 && index < signs.length ? signs[index] : 0;
    }

    /** Whether a blank or a line end stood before the sign. */
    boolean gapBefore(int index) {
        return index < signs.length && gaps[index];
    }

    boolean startsWith(String word, int from) {
        if (from < 0 || from + word.length() > signs.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (signs[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the word begins at or after {@code from} and wholly before {@code to}; -1 if nowhere. */
    int find(String word, int from, int to) {
        for (int i = from; i + word.length() <= to; i++) {
            if (startsWith(word, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean contains(String word) {
        return find(word, 0, signs.length) >= 0;
    }

    /** The folded signs, for matching. */
    String folded(int from, int to) {
        return new String(signs, from, to - from);
    }

    /** The signs as written, without the blanks between them. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.appendCodePoint(source.at(positions[i]));
        }
        return text.toString();
    }

    /** Where the signs stand in the source; an empty stretch has no place. */
    Span span(int from, int to) {
        return new Span(positions[from], positions[to - 1] + 1);
    }

    Span span() {
        return span(0, signs.length);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return folded(start, end);
    }

    @Override
    public String toString() {
        return folded(0, signs.length);
    }
}
