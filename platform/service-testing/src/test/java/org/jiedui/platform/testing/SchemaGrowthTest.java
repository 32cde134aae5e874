package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaGrowthTest {

    private static final String RELEASED = """
            {"$id": "urn:a", "title": "A task", "type": "object", "required": ["id", "status"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "status": {"enum": ["DRAFT", "DONE"], "description": "how far"},
               "code": {"type": "string", "pattern": "^T"},
               "progress": {"type": "integer", "minimum": 0, "maximum": 100},
               "tags": {"type": "array", "maxItems": 9, "items": {"type": "string", "maxLength": 50}},
               "ref": {"oneOf": [{"required": ["organization"]}, {"required": ["region"]}]}}}""";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "an optional field            | \"code\":                  | \"more\": {\"type\": \"string\"}, \"code\":",
        "a value of an enum           | \"DONE\"]                  | \"DONE\", \"DROPPED\"]",
        "wider bounds                 | \"maximum\": 100           | \"maximum\": 200",
        "no bound                     | \"maxItems\": 9, | ",
        "other texts                  | \"description\": \"how far\" | \"description\": \"its state\", \"examples\": [\"DONE\"]",
        "another title                | A task                      | A task of the plan",
    })
    void a_schema_may_grow_by(String what, String before, String after) throws IOException {
        assertThat(faults(before, after)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"pattern\": \"^T\"          | \"pattern\": \"^P\"          | #/properties/code/pattern is \"^P\" instead of \"^T\"",
        "\"code\": {                  | \"codes\": {                 | #/properties/code is gone",
        "\"type\": \"integer\"        | \"type\": \"string\"         | #/properties/progress/type is \"string\" instead of \"integer\"",
        "[\"id\", \"status\"]         | [\"id\"]                     | #/required no longer has \"status\"",
        "[\"id\", \"status\"]         | [\"id\", \"status\", \"code\"] | #/required newly has \"code\"",
        "[\"DRAFT\", \"DONE\"]        | [\"DONE\"]                   | #/properties/status/enum no longer has \"DRAFT\"",
        "\"minimum\": 0               | \"minimum\": 1               | #/properties/progress/minimum is narrower: 1 instead of 0",
        "\"maximum\": 100             | \"maximum\": 99              | #/properties/progress/maximum is narrower: 99 instead of 100",
        "\"maxLength\": 50            | \"maxLength\": 49            | #/properties/tags/items/maxLength is narrower: 49 instead of 50",
        "\"format\": \"uuid\"         | \"minLength\": 3             | #/properties/id/format is nothing instead of \"uuid\"",
        "\"maxItems\": 9              | \"maxItems\": 9, \"minItems\": 1 | #/properties/tags/minItems is narrower: 1 instead of nothing",
        "\"type\": \"array\"          | \"type\": \"array\", \"uniqueItems\": true | #/properties/tags/uniqueItems is true instead of nothing",
        "\"$id\": \"urn:a\"           | \"$id\": \"urn:b\"           | #/$id is \"urn:b\" instead of \"urn:a\"",
    })
    void a_schema_may_not_change_otherwise(String before, String after, String fault) throws IOException {
        assertThat(faults(before, after)).contains(fault);
    }

    @Test
    void what_is_combined_stays_as_it_is() throws IOException {
        assertThat(faults("\"organization\"", "\"unit\"")).singleElement().asString().startsWith("#/properties/ref/oneOf is");
    }

    @Test
    void a_closed_set_does_not_open_and_an_open_one_does_not_close() throws IOException {
        assertThat(faults("\"enum\": [\"DRAFT\", \"DONE\"], ", ""))
                .containsExactly("#/properties/status/enum is nothing instead of [\"DRAFT\",\"DONE\"]");
        assertThat(faults("\"maxLength\": 50", "\"enum\": [\"a\"]"))
                .containsExactly("#/properties/tags/items/enum is [\"a\"] instead of nothing");
    }

    private List<String> faults(String before, String after) throws IOException {
        assertThat(RELEASED).contains(before);
        JsonNode now = json.readTree(RELEASED.replace(before, after == null ? "" : after));
        return SchemaGrowth.faults(json.readTree(RELEASED), now);
    }
}
