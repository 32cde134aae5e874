package org.jiedui.task.decomposition;

import java.util.Optional;

/** The label that opens an annex: 附件, 附件2, 附表1：…. */
final class PartLabels {

    private static final String[] WORDS = {"附件", "附录", "附表"};

    /**
     * @param name as paths use it: the word and its number
     * @param numbered whether it has a number of its own
     * @param title where the title on the same line begins; the line's length if there is none
     */
    record AnnexLabel(String name, boolean numbered, int title) {}

    private PartLabels() {}

    static boolean isAnnexLabel(Passage text) {
        return read(text).isPresent();
    }

    static Optional<AnnexLabel> read(Passage text) {
        for (String word : WORDS) {
            if (text.startsWith(word, 0)) {
                return readAfter(text, word);
            }
        }
        return text.startsWith("附：", 0) ? Optional.of(new AnnexLabel("附件", false, 2)) : Optional.empty();
    }

    private static Optional<AnnexLabel> readAfter(Passage text, String word) {
        int from = word.length();
        int end = Numerals.endOfDigits(text, from, 2);
        if (end == from) {
            end = Numerals.endOfCjk(text, from, 3);
        }
        while (text.at(end) == '-' && Glyphs.isDigit(text.at(end + 1))) {
            end = Numerals.endOfDigits(text, end + 1, 2);
        }
        char next = text.at(end);
        boolean ends = next == 0 || next == '：' || next == '.' || next == '、' || next == '《' || text.gapBefore(end);
        if (!ends) {
            return Optional.empty();
        }
        int title = next == '：' || next == '.' || next == '、' ? end + 1 : end;
        return Optional.of(new AnnexLabel(text.text(0, end), end > from, title));
    }
}
