package org.jiedui.platform.text;

import java.util.List;
import java.util.Locale;

/** The two languages that answers are written in. Chinese is what a caller gets who asks for nothing or for neither. */
public enum Language {
    ZH,
    EN;

    /** No browser sends more, and reading a list takes time that grows with its square. */
    private static final int LONGEST_HEADER = 500;

    private static final List<Locale> OFFERED = List.of(Locale.forLanguageTag("zh"), Locale.forLanguageTag("en"));

    /** Reads an {@code Accept-Language} header (RFC 9110, 12.5.4). A header that cannot be read counts as absent. */
    public static Language accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return ZH;
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return chosen != null && chosen.getLanguage().equals("en") ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
