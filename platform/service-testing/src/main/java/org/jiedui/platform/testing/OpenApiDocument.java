package org.jiedui.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An OpenAPI document in an order that does not depend on the order in which classes were found: what is a map from names
 * is sorted by name, so that a change in the code is a small change in the committed file.
 */
final class OpenApiDocument {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    /** Fields whose value is a map from names that somebody chose; every other object has the specification's own order. */
    private static final Set<String> MAPS = Set.of(
            "paths",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "properties",
            "content");

    private OpenApiDocument() {}

    static String sorted(String text) {
        try {
            JsonNode tree = YAML.readTree(text);
            if (tree instanceof ObjectNode document) {
                sortByName(document); // filters of the document run in no fixed order, and each adds what it adds at the end
            }
            sort("", tree);
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The OpenAPI document is not YAML: " + e.getMessage(), e);
        }
    }

    private static void sort(String field, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (MAPS.contains(field)) {
                sortByName(object);
            }
            object.properties().forEach(entry -> sort(entry.getKey(), entry.getValue()));
        } else if (node instanceof ArrayNode array) {
            if (field.equals("tags")) {
                sortByText(array);
            }
            array.forEach(element -> sort("", element));
        }
    }

    private static void sortByName(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        object.removeAll();
        copy.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> object.set(entry.getKey(), entry.getValue()));
    }

    private static void sortByText(ArrayNode array) {
        List<JsonNode> elements = StreamSupport.stream(array.spliterator(), false)
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
        array.removeAll();
        array.addAll(elements);
    }
}
