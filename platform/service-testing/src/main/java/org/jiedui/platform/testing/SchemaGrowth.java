package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a schema has only grown: what was valid before still is, since a topic holds events of years ago, and what a
 * consumer could rely on it still can. New optional properties and new values of an enum are growth, and so are wider
 * bounds; the texts that explain may change. Whatever else differs is not, also where a cleverer comparison might allow it.
 */
final class SchemaGrowth {

    private static final Set<String> TEXTS = Set.of("title", "description", "examples", "$comment");
    private static final Set<String> LOWER_BOUNDS = Set.of("minimum", "minLength", "minItems");
    private static final Set<String> UPPER_BOUNDS = Set.of("maximum", "maxLength", "maxItems");

    private final List<String> faults = new ArrayList<>();

    private SchemaGrowth() {}

    /** What is less, narrower or other than before, each with where it is; nothing if the schema has only grown. */
    static List<String> faults(JsonNode released, JsonNode now) {
        SchemaGrowth growth = new SchemaGrowth();
        growth.compare("#", released, now);
        return List.copyOf(growth.faults);
    }

    private void compare(String at, JsonNode released, JsonNode now) {
        if (!(released instanceof ObjectNode) || !(now instanceof ObjectNode)) {
            same(at, released, now);
            return;
        }
        for (String keyword : keywords(released, now)) {
            JsonNode before = released.path(keyword);
            JsonNode after = now.path(keyword);
            switch (keyword) {
                case "properties", "$defs" -> properties(at + "/" + keyword, before, after);
                case "items" -> compare(at + "/items", before, after);
                case "required" -> sameWords(at + "/required", before, after);
                case "enum" -> values(at + "/enum", before, after);
                default -> {
                    if (LOWER_BOUNDS.contains(keyword)) {
                        bound(at + "/" + keyword, before, after, -1);
                    } else if (UPPER_BOUNDS.contains(keyword)) {
                        bound(at + "/" + keyword, before, after, 1);
                    } else {
                        same(at + "/" + keyword, before, after);
                    }
                }
            }
        }
    }

    private static Set<String> keywords(JsonNode released, JsonNode now) {
        Set<String> keywords = new TreeSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(TEXTS);
        return keywords;
    }

    private void properties(String at, JsonNode released, JsonNode now) {
        for (Map.Entry<String, JsonNode> property : released.properties()) {
            if (now.has(property.getKey())) {
                compare(at + "/" + property.getKey(), property.getValue(), now.path(property.getKey()));
            } else {
                faults.add(at + "/" + property.getKey() + " is gone");
            }
        }
    }

    private void sameWords(String at, JsonNode released, JsonNode now) {
        Set<String> before = words(released);
        Set<String> after = words(now);
        before.stream().filter(word -> !after.contains(word)).forEach(word -> faults.add(at + " no longer has " + word));
        after.stream().filter(word -> !before.contains(word)).forEach(word -> faults.add(at + " newly has " + word));
    }

    private void values(String at, JsonNode released, JsonNode now) {
        if (released.isMissingNode() || now.isMissingNode()) {
            same(at, released, now);
            return;
        }
        Set<String> after = words(now);
        words(released).stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> faults.add(at + " no longer has " + value));
    }

    /** @param wider the sign of the direction in which a bound may move */
    private void bound(String at, JsonNode released, JsonNode now, int wider) {
        boolean narrower = released.isMissingNode()
                || !now.isMissingNode() && now.decimalValue().compareTo(released.decimalValue()) * wider < 0;
        if (narrower) {
            faults.add(at + " is narrower: " + told(now) + " instead of " + told(released));
        }
    }

    private void same(String at, JsonNode released, JsonNode now) {
        if (!released.equals(now)) {
            faults.add(at + " is " + told(now) + " instead of " + told(released));
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(value -> words.add(value.toString()));
        return words;
    }

    private static String told(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
