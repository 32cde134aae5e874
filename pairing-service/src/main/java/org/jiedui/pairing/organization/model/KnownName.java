package org.jiedui.pairing.organization.model;

import java.text.Normalizer;
import java.util.Locale;

/** A name that a body bears, or bore. */
public record KnownName(NameKind kind, String text) {

    /**
     * What two ways of writing a name have in common: full-width and half-width forms are the same (Unicode NFKC), so
     * are upper and lower case, and blanks and invisible characters, which a PDF leaves anywhere, do not count.
     */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(text);
    }
}
