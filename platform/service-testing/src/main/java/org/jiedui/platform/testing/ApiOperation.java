package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation as an OpenAPI document promises it.
 *
 * @param path with its variables in braces
 */
public record ApiOperation(String method, String path, JsonNode described) {

    /** All of a document. */
    public static List<ApiOperation> of(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> entry.getValue().has("responses"))
                .forEach(entry ->
                        operations.add(new ApiOperation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))));
        return operations;
    }

    public String id() {
        return described.path("operationId").asText(method + " " + path);
    }

    /** Whether it only reads. */
    public boolean isSafe() {
        return method.equals("GET");
    }

    /** Whether it is about one thing that its path names. */
    public boolean namesOne() {
        return path.contains("{");
    }

    public List<String> parameters(String in) {
        List<String> names = new ArrayList<>();
        described.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /** The media type of its body and that body's schema; {@code null} where it takes none. */
    public Map.Entry<String, JsonNode> body() {
        Iterator<Map.Entry<String, JsonNode>> types = described.path("requestBody").path("content").properties().iterator();
        if (!types.hasNext()) {
            return null;
        }
        Map.Entry<String, JsonNode> first = types.next();
        return Map.entry(first.getKey(), first.getValue().path("schema"));
    }

    /** What it promises for a status, where that is told in the operation itself. */
    public JsonNode response(int status) {
        return described.path("responses").path(Integer.toString(status));
    }
}
