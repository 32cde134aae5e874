package org.jiedui.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean isRemoval() {
        return state == null;
    }

    /** The same as if its state had never had these fields. */
    public ChangeEvent without(Set<String> names) {
        List<String> others =
                fields.stream().filter(field -> !names.contains(field.substring(1))).toList();
        try {
            ObjectNode rest = (ObjectNode) JSON.readTree(state);
            rest.remove(names);
            return new ChangeEvent(
                    id, type, kind, subject, version, at, actor, reason, others, JSON.writeValueAsBytes(rest), traceparent);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code task/<id>}. */
    public String subjectPath() {
        return kind + "/" + subject;
    }
}
