package org.jiedui.task.deadline;

/** Lines as iCalendar has them (RFC 5545, 3.1): of at most 75 octets, the rest on lines that begin with a blank. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** @param text lines that end with CRLF */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + octets(character) > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1 + octets(character);
            } else {
                octets += octets(character);
            }
            folded.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    /** How many octets a character takes in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
