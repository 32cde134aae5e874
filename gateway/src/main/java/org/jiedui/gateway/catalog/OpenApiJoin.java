package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Joins OpenAPI documents into one. What has the same name and is the same stands there once; what has the same name and
 * is not the same is renamed after its service.
 */
final class OpenApiJoin {

    private static final String COMPONENTS = "#/components/";

    private final ObjectNode joined;
    private final Set<String> operationIds = new HashSet<>();

    /** @param own the document to begin with; it is changed */
    OpenApiJoin(ObjectNode own) {
        this.joined = own;
        own.path("paths").forEach(path -> path.forEach(this::note));
    }

    private void note(JsonNode operation) {
        operationIds.add(operation.path("operationId").asText());
    }

    ObjectNode joined() {
        return joined;
    }

    /**
     * @param name what to rename after, such as {@code Task}
     * @param isServed which paths can be reached at all
     */
    void add(String name, ObjectNode document, Predicate<String> isServed) {
        Map<String, String> renamed = addComponents(name, document);
        rewrite(document, renamed);
        copyComponents(document, renamed);
        ObjectNode paths = joined.withObject("/paths");
        document.path("paths").properties().forEach(path -> {
            if (isServed.test(path.getKey()) && !paths.has(path.getKey())) {
                path.getValue().forEach(operation -> makeUnique(name, operation));
                paths.set(path.getKey(), path.getValue());
            }
        });
        addTags(document.path("tags"));
        ObjectNode problems = joined.withObject("/x-problems");
        document.path("x-problems").properties().forEach(problem -> {
            if (!problems.has(problem.getKey())) {
                problems.set(problem.getKey(), problem.getValue());
            }
        });
    }

    /** References to what must have another name here, by their old text. */
    private Map<String, String> addComponents(String name, ObjectNode document) {
        Map<String, String> renamed = new HashMap<>();
        document.path("components").properties().forEach(section -> section.getValue()
                .properties()
                .forEach(component -> {
                    JsonNode known = joined.at("/components/" + section.getKey()).path(component.getKey());
                    if (!known.isMissingNode() && !known.equals(component.getValue())) {
                        String reference = COMPONENTS + section.getKey() + "/";
                        renamed.put(reference + component.getKey(), reference + name + component.getKey());
                    }
                }));
        return renamed;
    }

    private void copyComponents(ObjectNode document, Map<String, String> renamed) {
        document.path("components").properties().forEach(section -> section.getValue()
                .properties()
                .forEach(component -> {
                    String reference = COMPONENTS + section.getKey() + "/" + component.getKey();
                    String here = renamed.getOrDefault(reference, reference);
                    joined.withObject("/components/" + section.getKey())
                            .set(here.substring(here.lastIndexOf('/') + 1), component.getValue());
                }));
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String here = renamed.get(member.getValue().asText());
                if (here != null && member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf(here));
                } else {
                    rewrite(member.getValue(), renamed);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rewrite(element, renamed));
        }
    }

    private void makeUnique(String name, JsonNode operation) {
        String id = operation.path("operationId").asText();
        if (operation instanceof ObjectNode object && !id.isEmpty() && !operationIds.add(id)) {
            object.put("operationId", id + "Of" + name);
        }
    }

    private void addTags(JsonNode tags) {
        ArrayNode all = joined.withArray("/tags");
        Set<String> known = new HashSet<>();
        all.forEach(tag -> known.add(tag.path("name").asText()));
        tags.forEach(tag -> {
            if (known.add(tag.path("name").asText())) {
                all.add(tag);
            }
        });
    }
}
