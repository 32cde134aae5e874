package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Bodies that did not come in as JSON, such as those that rows of a sheet amount to. */
@Singleton
public class BodyParts {

    private final ObjectMapper json;
    private final RecordReader reader;
    private final Constraints constraints;

    BodyParts(ObjectMapper json, RecordReader reader, Constraints constraints) {
        this.json = json;
        this.reader = reader;
        this.constraints = constraints;
    }

    /** @param pointer to where faults are told to be */
    public BodyPart of(JsonNode tree, String pointer) {
        return new BodyPart(tree, pointer, json, reader, constraints);
    }
}
