package org.jiedui.platform.testing.violation.plainjavaisplain.decomposition;

import com.fasterxml.jackson.databind.JsonNode;

public class Clauses {
    public String first(JsonNode text) {
        return text.asText();
    }
}
