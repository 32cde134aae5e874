package org.jiedui.task.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which clause of one text is which of another. What is surest is settled first: the same words at the same place, the same
 * words elsewhere, the same heading, a sentence that stands in no other clause, and last like words under the same number. Each
 * step looks clauses up by a key that stands once on either side, so that long plans take no longer than their length.
 */
final class ClauseMatching {

    private final Map<String, ClauseText> before = new LinkedHashMap<>();
    private final Map<String, ClauseText> after = new LinkedHashMap<>();
    private final Map<String, String> pairs = new HashMap<>();

    private ClauseMatching(List<ClauseText> before, List<ClauseText> after) {
        before.forEach(clause -> this.before.put(clause.path(), clause));
        after.forEach(clause -> this.after.put(clause.path(), clause));
    }

    /** Paths of the second text by those of the first. */
    static Map<String, String> of(List<ClauseText> before, List<ClauseText> after) {
        ClauseMatching matching = new ClauseMatching(before, after);
        matching.pair(clause -> List.of(clause.path() + "\n" + clause.wording().text()));
        matching.pair(clause -> List.of(clause.wording().text()));
        matching.pair(clause -> List.of(clause.clause().heading()));
        matching.pairUnderTheSame(clause -> clause.clause().heading());
        matching.pair(clause -> clause.wording().sentences());
        matching.pairUnderTheSame(clause -> clause.clause().number());
        return matching.pairs;
    }

    /** Pairs clauses with a key in common that no other clause has, neither here nor there. */
    private void pair(Function<ClauseText, List<String>> keys) {
        Map<String, String> there = unique(after.values(), keys);
        unique(before.values(), keys).forEach((key, path) -> {
            if (there.containsKey(key)) {
                settle(path, there.get(key));
            }
        });
    }

    /** Pairs what is left under clauses that are a pair: from above downward, since a pair may be made on the way. */
    private void pairUnderTheSame(Function<ClauseText, String> key) {
        Map<String, String> there =
                unique(after.values(), clause -> List.of(clause.parent() + "\n" + key.apply(clause)));
        for (ClauseText clause : List.copyOf(before.values())) {
            String parent = clause.parent().isEmpty() ? "" : pairs.get(clause.parent());
            String path = parent == null || key.apply(clause).isEmpty()
                    ? null
                    : there.get(parent + "\n" + key.apply(clause));
            if (path != null && after.containsKey(path) && isLike(clause, after.get(path))) {
                settle(clause.path(), path);
            }
        }
    }

    private static boolean isLike(ClauseText clause, ClauseText other) {
        boolean sameHeading = !clause.clause().heading().isEmpty()
                && Objects.equals(clause.clause().heading(), other.clause().heading());
        return sameHeading || clause.wording().isLike(other.wording());
    }

    private void settle(String pathBefore, String pathAfter) {
        if (before.containsKey(pathBefore) && after.containsKey(pathAfter)) {
            pairs.put(pathBefore, pathAfter);
            before.remove(pathBefore);
            after.remove(pathAfter);
        }
    }

    /** Paths by keys that stand once, in the order of the text. */
    private static Map<String, String> unique(
            Collection<ClauseText> clauses, Function<ClauseText, List<String>> keys) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (ClauseText clause : clauses) {
            for (String key : keys.apply(clause)) {
                if (!key.isEmpty()) {
                    paths.merge(key, clause.path(), (one, other) -> one.equals(other) ? one : "");
                }
            }
        }
        paths.values().removeIf(String::isEmpty);
        return paths;
    }
}
