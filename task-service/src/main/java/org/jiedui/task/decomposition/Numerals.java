package org.jiedui.task.decomposition;

/** Chinese and Arabic numerals as they number clauses. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    static boolean isCjk(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '零' || c == '廿' || c == '○';
    }

    /** A numeral of either kind. */
    static boolean isNumeral(char c) {
        return Glyphs.isDigit(c) || isCjk(c);
    }

    /** The index after the run of numerals of one kind that begins at {@code from}. */
    static int endOf(CharSequence text, int from, int mostDigits, int mostCjk) {
        int end = endOfDigits(text, from, mostDigits);
        return end > from ? end : endOfCjk(text, from, mostCjk);
    }

    /** The index after the run of Chinese numerals that begins at {@code from}, at most {@code most} signs long. */
    static int endOfCjk(CharSequence text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && isCjk(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int endOfDigits(CharSequence text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && Glyphs.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The value of a run of numerals of either kind; 0 for an empty one. */
    static int value(CharSequence text, int from, int to) {
        if (from < to && Glyphs.isDigit(text.charAt(from))) {
            int value = 0;
            for (int i = from; i < to; i++) {
                value = Math.min(value, 99_999_999) * 10 + text.charAt(i) - '0';
            }
            return value;
        }
        return cjkValue(text, from, to);
    }

    private static int cjkValue(CharSequence text, int from, int to) {
        int total = 0;
        int digit = 0;
        boolean units = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int multiplier = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (multiplier > 0) {
                total += Math.max(digit, 1) * multiplier;
                digit = 0;
                units = true;
            } else if (c == '廿') {
                total += 20;
                units = true;
            } else {
                int one = Math.max(DIGITS.indexOf(c), 0);
                // 二〇二五 is written digit by digit
                digit = units ? one : Math.min(digit, 9_999_999) * 10 + one;
            }
        }
        return total + digit;
    }
}
