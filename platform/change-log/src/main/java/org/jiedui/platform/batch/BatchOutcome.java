package org.jiedui.platform.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.change.Subject;

/**
 * What has become of one item.
 *
 * @param index its place in the request, from 0
 * @param status what the single request would have been answered with
 * @param version at which the thing stands now; for a removal, its last one
 * @param problem why it was not done
 */
@Schema(name = "BatchOutcome")
public record BatchOutcome(
        int index,
        int status,
        UUID id,
        Integer version,
        @Schema(ref = "#/components/schemas/Problem") JsonNode problem) {

    static BatchOutcome done(int index, int status, Subject subject) {
        return new BatchOutcome(index, status, subject.id(), subject.version(), null);
    }

    /** Whether another try could end otherwise although nothing else has changed. */
    @JsonIgnore
    boolean isUnsettled() {
        return status >= 500;
    }

    static BatchOutcome refused(int index, int status, JsonNode problem) {
        return new BatchOutcome(index, status, null, null, problem);
    }
}
