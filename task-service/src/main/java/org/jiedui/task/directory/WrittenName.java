package org.jiedui.task.directory;

import java.text.Normalizer;
import java.util.Locale;

/** Names as texts have them: with blanks that an extraction left inside, and characters of either width. */
final class WrittenName {

    private WrittenName() {}

    /** What two ways of writing a name have in common. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
