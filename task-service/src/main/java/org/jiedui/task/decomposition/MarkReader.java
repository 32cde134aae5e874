package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * Reads the number at the beginning of a line. A further way of numbering is a further method here, tried in {@link
 * #read}, and a constant in {@link NumberFamily}.
 */
final class MarkReader {

    private static final int MOST_NUMERALS = 5;
    private static final int MOST_DIGITS = 3;

    /** What follows a figure that counts or measures; 3.5亿元 numbers nothing. */
    private static final String MEASURES = "%‰亿万千百倍元个年月日人户项家公吨米平立度位天小次件座条里克辆台套美毫厘分升余多";

    /** What follows 第三条 or （二） where a text cites it. */
    private static final String CITING = "款项规的和至、及或中所第";

    private final boolean decimals;

    /** @param decimals whether the document numbers its clauses 1, 1.1, 1.1.1, where a bare figure is a number too */
    MarkReader(boolean decimals) {
        this.decimals = decimals;
    }

    Optional<Mark> read(Passage line) {
        char first = line.at(0);
        if (first == '第') {
            return readOrdinal(line);
        }
        if (first == '（') {
            return readBracketed(line);
        }
        if (Numerals.isCjk(first)) {
            return readCjk(line);
        }
        if (Glyphs.isDigit(first)) {
            return readArabic(line);
        }
        return readSingleSign(line);
    }

    private Optional<Mark> readOrdinal(Passage line) {
        int end = Numerals.endOfCjk(line, 1, MOST_NUMERALS);
        if (end == 1) {
            end = Numerals.endOfDigits(line, 1, MOST_DIGITS);
        }
        NumberFamily family = familyOfOrdinal(line, end);
        if (end == 1 || family == null) {
            return Optional.empty();
        }
        int after = end + (line.startsWith("部分", end) ? 2 : 1);
        char next = line.at(after);
        if (!line.gapBefore(after) && (CITING.indexOf(next) >= 0 || next == '，') && next != 0) {
            return Optional.empty();
        }
        int ordinal = Numerals.value(line, 1, end);
        int content = next == '：' || next == '、' ? after + 1 : after;
        return Optional.of(new Mark(family, '第', line.text(0, after), ordinal, content));
    }

    private static NumberFamily familyOfOrdinal(Passage line, int at) {
        return switch (line.at(at)) {
            case '编', '篇' -> NumberFamily.PART;
            case '部' -> line.at(at + 1) == '分' ? NumberFamily.PART : null;
            case '章' -> NumberFamily.CHAPTER;
            case '节' -> NumberFamily.SECTION;
            case '条' -> NumberFamily.ARTICLE;
            default -> null;
        };
    }

    private static Optional<Mark> readBracketed(Passage line) {
        int end = Numerals.endOfCjk(line, 1, MOST_NUMERALS);
        NumberFamily family = NumberFamily.CJK_BRACKETED;
        if (end == 1) {
            end = Numerals.endOfDigits(line, 1, MOST_DIGITS);
            family = NumberFamily.ARABIC_BRACKETED;
        }
        char next = line.at(end + 1);
        if (end == 1 || line.at(end) != '）' || next == '款' || next == '项' || next == '至') {
            return Optional.empty();
        }
        String number = "（" + line.text(1, end) + "）";
        int content = next == '、' || next == '.' ? end + 2 : end + 1;
        return Optional.of(new Mark(family, '）', number, Numerals.value(line, 1, end), content));
    }

    private static Optional<Mark> readCjk(Passage line) {
        int end = Numerals.endOfCjk(line, 0, MOST_NUMERALS);
        char delimiter = line.at(end);
        int ordinal = Numerals.value(line, 0, end);
        String number = line.text(0, end);
        if (delimiter == '）') {
            return Optional.of(new Mark(NumberFamily.CJK_HALF_BRACKETED, delimiter, number + "）", ordinal, end + 1));
        }
        if (delimiter != '、' && delimiter != '.') {
            return Optional.empty();
        }
        int second = Numerals.endOfCjk(line, end + 1, MOST_NUMERALS);
        boolean counting = second > end + 1 && (line.at(second) == '、' || line.at(second) == '产');
        return counting ? Optional.empty() : Optional.of(new Mark(NumberFamily.CJK, '、', number, ordinal, end + 1));
    }

    private Optional<Mark> readArabic(Passage line) {
        int end = Numerals.endOfDigits(line, 0, MOST_DIGITS);
        char delimiter = line.at(end);
        int ordinal = Numerals.value(line, 0, end);
        if (delimiter == '.' && Glyphs.isDigit(line.at(end + 1))) {
            return readDecimal(line, end);
        }
        if (delimiter == '、' || delimiter == '.') {
            return Optional.of(new Mark(NumberFamily.ARABIC, delimiter, line.text(0, end), ordinal, end + 1));
        }
        if (delimiter == '。' && end <= 2 && Glyphs.isHan(line.at(end + 1))) {
            // some web pages turned the dot into a full stop
            return Optional.of(new Mark(NumberFamily.ARABIC, '.', line.text(0, end), ordinal, end + 1));
        }
        if (delimiter == '）') {
            String number = line.text(0, end) + "）";
            return Optional.of(new Mark(NumberFamily.ARABIC_HALF_BRACKETED, delimiter, number, ordinal, end + 1));
        }
        if (decimals && line.gapBefore(end) && Glyphs.isHan(delimiter)) {
            return Optional.of(new Mark(NumberFamily.ARABIC, '.', line.text(0, end), ordinal, end));
        }
        return Optional.empty();
    }

    /** 1.1 is a number where the document has such numbers; elsewhere 1.2023年 is number 1 before a year. */
    private Optional<Mark> readDecimal(Passage line, int firstDot) {
        int end = firstDot;
        int components = 1;
        int last = 0;
        while (line.at(end) == '.' && Glyphs.isDigit(line.at(end + 1)) && components < 4) {
            last = end + 1;
            end = Numerals.endOfDigits(line, last, MOST_DIGITS + 1);
            components++;
        }
        boolean isNumber = end - last <= 2 && decimals;
        if (isNumber && (line.gapBefore(end) || MEASURES.indexOf(line.at(end)) < 0)) {
            int content = line.at(end) == '.' || line.at(end) == '、' ? end + 1 : end;
            int ordinal = Numerals.value(line, last, end);
            return Optional.of(new Mark(NumberFamily.decimal(components), '.', line.text(0, end), ordinal, content));
        }
        if (components == 2 && (end - last == 4 || line.gapBefore(firstDot + 1) || !measured(line, end))) {
            int ordinal = Numerals.value(line, 0, firstDot);
            return Optional.of(new Mark(NumberFamily.ARABIC, '.', line.text(0, firstDot), ordinal, firstDot + 1));
        }
        return Optional.empty();
    }

    private static boolean measured(Passage line, int end) {
        return MEASURES.indexOf(line.at(end)) >= 0;
    }

    private static Optional<Mark> readSingleSign(Passage line) {
        char c = line.at(0);
        NumberFamily family = NumberFamily.CIRCLED;
        int ordinal;
        if (c >= '①' && c <= '⑳') {
            ordinal = c - '①' + 1;
        } else if (c >= '㉑' && c <= '㉟') {
            ordinal = c - '㉑' + 21;
        } else if (c >= '❶' && c <= '❿') {
            ordinal = c - '❶' + 1;
        } else if (c >= '⑴' && c <= '⒇') {
            ordinal = c - '⑴' + 1;
            family = NumberFamily.ARABIC_BRACKETED;
        } else if (c >= '⒈' && c <= '⒛') {
            ordinal = c - '⒈' + 1;
            family = NumberFamily.ARABIC;
        } else if (c >= '㈠' && c <= '㈩') {
            ordinal = c - '㈠' + 1;
            family = NumberFamily.CJK_BRACKETED;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Mark(family, c, line.text(0, 1), ordinal, 1));
    }

    /** Whether the document numbers its clauses 1.1: at least a 1.1 and a 1.2, each alone or before a word. */
    static boolean usesDecimals(Iterable<Passage> lines) {
        boolean first = false;
        MarkReader reader = new MarkReader(true);
        for (Passage line : lines) {
            Optional<Mark> mark = Glyphs.isDigit(line.at(0)) ? reader.read(line) : Optional.empty();
            if (mark.isPresent() && mark.get().family() == NumberFamily.DECIMAL_2) {
                if (first && mark.get().ordinal() == 2) {
                    return true;
                }
                first |= mark.get().ordinal() == 1;
            }
        }
        return false;
    }
}
