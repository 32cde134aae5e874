package org.jiedui.platform.attachment;

import java.nio.charset.StandardCharsets;

/** Tells a browser to save a file and not to show it, and under which name (RFC 6266, with RFC 8187 for the name). */
final class ContentDisposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String attachment(String name) {
        StringBuilder header = new StringBuilder("attachment; filename*=UTF-8''");
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (part & 0xff);
            if ((character < 0x80 && Character.isLetterOrDigit(character)) || PLAIN.indexOf(character) >= 0) {
                header.append(character);
            } else {
                header.append('%').append("%02X".formatted(part & 0xff));
            }
        }
        return header.toString();
    }
}
