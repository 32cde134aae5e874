package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Merge patches that stand inside another body, where one request changes many things. */
@Singleton
public class MergePatches {

    private final ObjectMapper json;
    private final RecordReader reader;
    private final Constraints constraints;

    MergePatches(ObjectMapper json, RecordReader reader, Constraints constraints) {
        this.json = json;
        this.reader = reader;
        this.constraints = constraints;
    }

    /** The pointers of its faults begin at the patch itself. */
    public MergePatch of(JsonNode patch) {
        return new MergePatch(patch, json, reader, constraints);
    }
}
