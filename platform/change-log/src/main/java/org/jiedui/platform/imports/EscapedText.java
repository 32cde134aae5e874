package org.jiedui.platform.imports;

import java.util.ArrayList;
import java.util.List;

/** Texts that stand beside others, with a backslash before what would set them apart. */
final class EscapedText {

    private EscapedText() {}

    /** What stands between these characters, those behind a backslash left alone; nothing is taken away but one blank in front. */
    static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                add(text.substring(begin, i), pieces);
                begin = i + 1;
            }
        }
        add(text.substring(begin), pieces);
        return pieces;
    }

    private static void add(String piece, List<String> pieces) {
        if (!piece.isBlank()) {
            pieces.add(unindented(piece));
        }
    }

    static String unindented(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    /** The text itself. */
    static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(++i);
                plain.append(next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
