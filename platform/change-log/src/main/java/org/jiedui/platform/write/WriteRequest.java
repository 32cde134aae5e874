package org.jiedui.platform.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.http.ETags;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * The request that a use case is carrying out. A use case calls one {@code admit} after it has judged existence and
 * rights and before it judges fields, and ends with one of the answers; both inside its transaction.
 */
@RequestScoped
public class WriteRequest {

    private static final int NAMED_VERSIONS = 100;

    private final HttpServerRequest http;
    private final IdempotentAnswers idempotent;
    private final ObjectMapper json;

    WriteRequest(HttpServerRequest http, IdempotentAnswers idempotent, ObjectMapper json) {
        this.http = http;
        this.idempotent = idempotent;
        this.json = json;
    }

    /**
     * Admits a request that depends on no version, such as a creation.
     *
     * @throws Replay the request was answered before, and gets that answer again
     * @throws Problem 409 while the first request with this key is running; 422 if the key was another request's
     */
    public void admit() {
        idempotent.replay();
    }

    /**
     * Admits a change of something that stands at this version.
     *
     * @throws Replay the request was answered before, and gets that answer again
     * @throws Problem 428 without {@code If-Match}, 412 where it names another version; also as {@link #admit()}
     */
    public void admit(int version) {
        idempotent.replay();
        List<String> given = http.headers().getAll("If-Match");
        if (given.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.PRECONDITION_REQUIRED,
                            Text.of("请带上 If-Match，其值为所读到的 ETag。", "Send If-Match with the ETag that you have read."))
                    .with(Fault.inHeader("If-Match", "required", Text.of("必填。", "This is required.")));
        }
        if (!ETags.matches(String.join(",", given), version)) {
            throw versionConflict(version);
        }
    }

    static Problem versionConflict(int current) {
        return Problem.of(
                        PlatformProblem.VERSION_CONFLICT,
                        Text.of(
                                "当前版本为 " + current + "，请重新读取后再修改。",
                                "The current version is " + current + ". Read it again before you change it."))
                .header("ETag", ETags.of(current));
    }

    /** 201 with the new thing, at {@code <collection>/<id>}. */
    public <A> Answer created(Recorded<A> kind, A aggregate, Record view) {
        return created(kind, aggregate, view, List.of());
    }

    /** @param also what else the caller has so changed: {@code Jiedui-Version} names it too */
    public <A> Answer created(Recorded<A> kind, A aggregate, Record view, List<Subject> also) {
        Map<String, String> headers = headers(kind, aggregate, also);
        headers.put("Location", collection() + "/" + kind.id(aggregate));
        return keep(new Answer(201, headers, bytes(view)));
    }

    /** 201 with something new that belongs to an aggregate and lies at the very path of this request. */
    public <A> Answer createdHere(Recorded<A> kind, A aggregate, Record view) {
        Map<String, String> headers = headers(kind, aggregate, List.of());
        headers.put("Location", collection());
        return keep(new Answer(201, headers, bytes(view)));
    }

    /** 202 with what was ordered, whose progress is told at {@code <collection>/<id>}. */
    public Answer accepted(UUID id, Record view) {
        return accepted(collection() + "/" + id, view);
    }

    /** 202 with what was ordered, whose progress is told at another place. */
    public Answer accepted(String location, Record view) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Location", location);
        headers.put("Cache-Control", "private, no-cache");
        return keep(new Answer(202, headers, bytes(view)));
    }

    /** 200 with the thing as it stands now, changed or not. */
    public <A> Answer ok(Recorded<A> kind, A aggregate, Record view) {
        return ok(kind, aggregate, view, List.of());
    }

    /** @param also what else the caller has so changed: {@code Jiedui-Version} names it too */
    public <A> Answer ok(Recorded<A> kind, A aggregate, Record view, List<Subject> also) {
        return keep(new Answer(200, headers(kind, aggregate, also), bytes(view)));
    }

    /** 200 with a result about several subjects; {@code Jiedui-Version} names them unless they are over 100. */
    public Answer ok(List<Subject> subjects, Record view) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!subjects.isEmpty() && subjects.size() <= NAMED_VERSIONS) {
            headers.put("Jiedui-Version", tags(subjects.stream()));
        }
        headers.put("Cache-Control", "private, no-cache");
        return keep(new Answer(200, headers, bytes(view)));
    }

    /** 201 with something new that has versions and no changes, at {@code <collection>/<id>}. */
    public Answer created(UUID id, int version, Record view) {
        Map<String, String> headers = headers(version);
        headers.put("Location", collection() + "/" + id);
        return keep(new Answer(201, headers, bytes(view)), view);
    }

    /** 200 with something that has versions and no changes, as it stands now. */
    public Answer ok(int version, Record view) {
        return keep(new Answer(200, headers(version), bytes(view)), view);
    }

    /** 204 after the removal of something that has no changes. */
    public Answer removed() {
        return keep(new Answer(204, new LinkedHashMap<>(), new byte[0]));
    }

    /** 204 after a removal; the subject's last version is that of its removal. */
    public Answer removed(String kind, UUID id, int lastVersion) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Jiedui-Version", new Subject(kind, id, lastVersion).versionTag());
        return keep(new Answer(204, headers, new byte[0]));
    }

    private Answer keep(Answer answer) {
        idempotent.keep(answer, null);
        return answer;
    }

    private Answer keep(Answer answer, Record view) {
        idempotent.keep(answer, view instanceof Personal personal ? personal.person() : null);
        return answer;
    }

    private static <A> Map<String, String> headers(Recorded<A> kind, A aggregate, List<Subject> also) {
        Subject subject = kind.subject(aggregate);
        Map<String, String> headers = headers(subject.version());
        headers.put("Jiedui-Version", tags(Stream.concat(Stream.of(subject), also.stream())));
        return headers;
    }

    private static String tags(Stream<Subject> subjects) {
        return subjects.map(Subject::versionTag).collect(Collectors.joining(","));
    }

    private static Map<String, String> headers(int version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", ETags.of(version));
        headers.put("Cache-Control", "private, no-cache");
        return headers;
    }

    private String collection() {
        String path = http.path();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private byte[] bytes(Record view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }
}
