package org.jiedui.platform.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change, as it is told to others.
 *
 * @param id the change's own; a consumer that sees it twice sees the same event twice
 * @param type such as {@code org.jiedui.task.task.completed.v1}
 * @param kind the subject's, such as {@code task}
 * @param version the subject's after the change: 1, 2, 3, …
 * @param reason {@code null} if none was given
 * @param fields JSON pointers to what changed
 * @param state the whole new state as exact bytes, {@code null} for a removal
 * @param traceparent of the request that made the change, {@code null} if there was none
 */
public record ChangeEvent(
        UUID id,
        String type,
        String kind,
        UUID subject,
        int version,
        Instant at,
        String actor,
        String reason,
        List<String> fields,
        byte[] state,
        String traceparent) {

    public boolean isRemoval() {
        return state == null;
    }

    /** {@code task/<id>}. */
    public String subjectPath() {
        return kind + "/" + subject;
    }
}
