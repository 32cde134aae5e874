package org.jiedui.task.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a stretch of text says, whatever its number, its blanks and the width of its brackets. */
record Wording(String text) {

    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？]");
    private static final int SHORTEST_SENTENCE = 8;

    /** @param number that the text may begin with; empty for none */
    static Wording of(String text, String number) {
        String plain = BLANK.matcher(text).replaceAll("").replace('(', '（').replace(')', '）');
        if (number.isEmpty() || !plain.startsWith(number)) {
            return new Wording(plain);
        }
        String rest = plain.substring(number.length());
        return new Wording(rest.matches("(?s)[、.．].*") ? rest.substring(1) : rest);
    }

    /** Sentences that are long enough to be told from others; not the notes in brackets, which name units and no work. */
    List<String> sentences() {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE && !sentence.startsWith("（"))
                .toList();
    }

    /** Whether more than half of the pairs of neighbouring characters are the same (Dice's coefficient). */
    boolean isLike(Wording other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < other.text.length(); i++) {
            if (pairs.merge(other.text.substring(i, i + 2), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 4 * shared > text.length() + other.text.length() - 2;
    }
}
