package org.jiedui.platform.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiedui.platform.write.IdempotentParts;

/** The outcomes of items under the {@code Idempotency-Key} of their batch; without one, nothing is remembered. */
@RequestScoped
class KeptOutcomes implements OutcomeMemory {

    private final IdempotentParts parts;
    private final ObjectMapper json;

    KeptOutcomes(IdempotentParts parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
    }

    /** All outcomes that there are, by index. */
    Map<Integer, BatchOutcome> all() {
        Map<Integer, BatchOutcome> all = new HashMap<>();
        parts.outcomes().forEach((index, outcome) -> all.put(index, read(outcome)));
        return all;
    }

    @Override
    public Optional<BatchOutcome> of(int index) {
        return parts.outcome(index).map(this::read);
    }

    @Override
    public void keep(BatchOutcome outcome) {
        parts.keep(outcome.index(), write(outcome));
    }

    private BatchOutcome read(byte[] outcome) {
        try {
            return json.readValue(outcome, BatchOutcome.class);
        } catch (IOException broken) {
            throw new IllegalStateException("an outcome that was kept is not JSON", broken);
        }
    }

    private byte[] write(BatchOutcome outcome) {
        try {
            return json.writeValueAsBytes(outcome);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
