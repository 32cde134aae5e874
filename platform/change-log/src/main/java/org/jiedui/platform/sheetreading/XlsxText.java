package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, put together from its runs, as long as a cell can be. Phonetic hints beside it are none of it. */
final class XlsxText {

    /** More characters than these no cell can have. */
    private static final int LONGEST = 32_767;

    /** Stands for every text that is longer. */
    static final String TOO_LONG = "0".repeat(LONGEST + 1);

    /** How characters are written that XML cannot hold, or that a program did not want to leave to it: {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** Reads up to the end of this element, which has just begun: what stands in elements of the name {@code t}. */
    static String upTo(String end, Xml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        boolean run = false;
        while (xml.next() && !xml.ends(end)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                hint = xml.begins("rPh");
            } else if (xml.begins("t") || xml.ends("t")) {
                run = xml.begins("t");
            } else if (xml.isText() && run && !hint) {
                append(text, xml);
            }
        }
        return unescaped(text);
    }

    /** Reads up to the end of this element, which has just begun and has nothing but text in it. */
    static String of(String element, Xml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.isText()) {
                append(text, xml);
            }
        }
        return unescaped(text);
    }

    private static void append(StringBuilder text, Xml xml) {
        if (text.length() <= LONGEST) {
            text.append(xml.text());
        }
    }

    private static String unescaped(StringBuilder text) {
        if (text.length() > LONGEST) {
            return TOO_LONG;
        }
        return text.indexOf("_x") < 0
                ? text.toString()
                : ESCAPE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
