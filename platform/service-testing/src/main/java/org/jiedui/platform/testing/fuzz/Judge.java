package org.jiedui.platform.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiedui.platform.testing.ApiOperation;

/** Whether an answer is one that the document and the rules of the house allow. */
final class Judge {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final Pattern TELLTALE =
            Pattern.compile("Exception|\\bat org\\.|org\\.jiedui|org\\.hibernate|SQLSTATE|jakarta\\.|java\\.lang");

    private final JsonNode document;
    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    Judge(JsonNode document) {
        this.document = document;
    }

    /** @return what is wrong with it, nothing if all is well */
    List<String> faults(ApiOperation operation, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= SERVER_ERROR) {
            faults.add("answered " + answer.status());
        }
        if (answer.status() >= CLIENT_ERROR) {
            problem(answer, faults);
        } else {
            asPromised(operation, answer, faults);
        }
        return faults;
    }

    void problem(Answer answer, List<String> faults) {
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            faults.add(answer.status() + " is no problem document but " + answer.header("content-type"));
            return;
        }
        try {
            JsonNode problem = json.readTree(answer.body());
            for (String field : List.of("type", "title", "status", "code", "instance", "traceId")) {
                if (!problem.hasNonNull(field)) {
                    faults.add("the problem has no " + field);
                }
            }
            if (problem.path("status").asInt() != answer.status()) {
                faults.add("the problem tells another status than " + answer.status());
            }
        } catch (IOException noJson) {
            faults.add("the problem is not JSON");
        }
        if (TELLTALE.matcher(answer.text()).find()) {
            faults.add("the problem tells how it is made: " + answer.text());
        }
    }

    private void asPromised(ApiOperation operation, Answer answer, List<String> faults) {
        JsonNode promised = operation.response(answer.status());
        if (promised.isMissingNode() && answer.status() != 304 && answer.status() != 206) {
            faults.add(answer.status() + " is not in the document");
            return;
        }
        JsonNode schema = promised.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || !answer.header("content-type").startsWith("application/json")) {
            return;
        }
        try {
            JsonNode body = json.readTree(answer.body());
            for (Error fault : schema(schema).validate(body)) {
                faults.add("not as the document says: " + fault);
            }
        } catch (IOException noJson) {
            faults.add("the body is not JSON");
        }
    }

    /** The schema with the document's components beside it, where JSON Schema looks for them. */
    private Schema schema(JsonNode schema) throws IOException {
        ObjectNode whole = (ObjectNode) local(schema);
        Schema known = schemas.get(whole.toString());
        if (known == null) {
            String text = whole.toString();
            whole.set("$defs", local(document.at("/components/schemas")));
            known = registry.getSchema(whole);
            schemas.put(text, known);
        }
        return known;
    }

    private JsonNode local(JsonNode schemas) throws IOException {
        return json.readTree(schemas.toString().replace("#/components/schemas/", "#/$defs/"));
    }
}
