package org.jiedui.platform.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} of an answer that is to be kept as a file (RFC 6266). */
public final class ContentDisposition {

    private ContentDisposition() {}

    /**
     * @param plain a name of ASCII letters, digits, dots, hyphens and underscores, for clients that know no other
     * @param name the name that people are to see, in any script
     */
    public static String attachment(String plain, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
