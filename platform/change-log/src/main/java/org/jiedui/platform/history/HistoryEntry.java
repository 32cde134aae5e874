package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One step in the history of a thing: who changed what, when and why, before and after. */
public record HistoryEntry(
        UUID id,
        String type,
        int version,
        Instant at,
        String actor,
        String reason,
        List<FieldChange> changes) {

    /** @param pointer a JSON pointer into the state; a missing {@code before} or {@code after} had no value */
    public record FieldChange(String pointer, JsonNode before, JsonNode after) {}
}
