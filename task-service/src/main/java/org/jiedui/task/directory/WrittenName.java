package org.jiedui.task.directory;

import java.text.Normalizer;

/** Names as texts have them: with blanks that an extraction left inside, and brackets of either width. */
final class WrittenName {

    private WrittenName() {}

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }
}
