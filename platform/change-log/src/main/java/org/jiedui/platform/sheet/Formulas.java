package org.jiedui.platform.sheet;

import java.util.regex.Pattern;

/**
 * Keeps text from being run as a formula by the program that opens a sheet: an apostrophe is put before a text that begins
 * with one of the characters by which spreadsheets know a formula, full-width ones among them. A text that begins with
 * apostrophes before such a character gets one more, so that taking one away gives back every text as it was.
 */
public final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private Formulas() {}

    /** The text itself. */
    public static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).find() ? text.substring(1) : text;
    }

    public static String guarded(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
