package org.jiedui.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as clients see it.
 *
 * @param id {@code <service>.<uuid>}
 * @param version moves with every state and whenever progress is told
 * @param progress in per cent
 * @param done how much is done of {@code total}; both are left out until it is known
 * @param result what came of it, once it has succeeded; only for whoever asked for the job, and not in lists
 * @param error the problem that it failed with
 * @param reason why it was cancelled, where that was said
 */
@Schema(name = "Job")
record JobView(
        String id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String kind,
        JobStatus status,
        List<JobStatus> allowedTransitions,
        int progress,
        Integer done,
        Integer total,
        JsonNode result,
        @Schema(ref = "#/components/schemas/Problem") JsonNode error,
        String reason,
        String requestedBy,
        Instant startedAt,
        Instant endedAt) {}
