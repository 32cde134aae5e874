package org.jiedui.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;

/** What goes over a stream, in the form of server-sent events (WHATWG HTML, 9.2). */
@ApplicationScoped
class Messages {

    private final ViewQueries view;
    private final ObjectMapper json;

    Messages(ViewQueries view, ObjectMapper json) {
        this.view = view;
        this.json = json;
    }

    private record ChangeData(
            String type,
            SubjectData subject,
            int version,
            Instant at,
            String actor,
            String reason,
            List<String> fields) {}

    /** @param task that it belongs to, {@code null} for what belongs to none */
    private record SubjectData(String kind, UUID id, String code, String name, TaskData task) {}

    private record TaskData(UUID id, String code, String name) {}

    private record Revoked(SubjectData subject) {}

    private record Resync(String reason) {}

    /** @param id {@code null} for what is sent again: the client stays where it was until it has all of it */
    Buffer change(Change change, String id) {
        Subject subject = change.after();
        return event(
                "change",
                id,
                new ChangeData(
                        change.event().type(),
                        new SubjectData(
                                subject.kind(),
                                subject.id(),
                                subject.code(),
                                subject.name(),
                                view.nameableTaskOf(subject)
                                        .map(task -> new TaskData(task.id(), task.code(), task.name()))
                                        .orElse(null)),
                        subject.version(),
                        change.at(),
                        change.actor(),
                        change.reason(),
                        change.fields()));
    }

    /** The client could see the subject and no longer can; of what it is now it learns nothing. */
    Buffer revoked(Subject subject, String id) {
        return event("revoked", id, new Revoked(new SubjectData(subject.kind(), subject.id(), null, null, null)));
    }

    /** There may be a gap: the client must read anew what it shows. */
    Buffer resync(String reason, String id) {
        return event("resync", id, new Resync(reason));
    }

    /** Keeps the connection alive and moves the client's position on, without an event that it would see. */
    Buffer heartbeat(String id) {
        return Buffer.buffer(": heartbeat\nid: " + id + "\n\n");
    }

    /** @param retryMillis how long the client is to wait before it connects again */
    Buffer retry(long retryMillis) {
        return Buffer.buffer("retry: " + retryMillis + "\n\n");
    }

    private Buffer event(String name, String id, Object data) {
        try {
            return Buffer.buffer("event: " + name + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: "
                    + json.writeValueAsString(data) + "\n\n");
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }
}
