package org.jiedui.platform.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.http.ETags;
import org.jiedui.platform.problem.Problem;

/**
 * The request that a use case is carrying out. A use case calls one {@code admit} after it has judged existence and
 * rights and before it judges fields, and ends with one of the answers; both inside its transaction.
 */
@RequestScoped
public class WriteRequest {

    private static final int NAMED_VERSIONS = 100;

    private final HttpServerRequest http;
    private final ObjectMapper json;
    private Submission submission;

    WriteRequest(HttpServerRequest http, WholeRequest whole, ObjectMapper json) {
        this.http = http;
        this.json = json;
        this.submission = whole;
    }

    /** Carries out a use case for one part of this request: to the use case, the part is the request. */
    public Answer forPart(Submission part, Supplier<Answer> useCase) {
        Submission whole = submission;
        submission = part;
        try {
            return useCase.get();
        } finally {
            submission = whole;
        }
    }

    /**
     * Admits a request that depends on no version, such as a creation.
     *
     * @throws Replay the request was answered before, and gets that answer again
     * @throws Problem 409 while the first request with this key is running; 422 if the key was another request's
     */
    public void admit() {
        submission.replay();
    }

    /**
     * Admits a change of something that stands at this version.
     *
     * @throws Replay the request was answered before, and gets that answer again
     * @throws Problem 428 without {@code If-Match}, 412 where it names another version; also as {@link #admit()}
     */
    public void admit(int version) {
        submission.replay();
        submission.requireVersion(version);
    }

    /** 201 with the new thing, at {@code <collection>/<id>}. */
    public <A> Answer created(Recorded<A> kind, A aggregate, Record view) {
        return created(kind, aggregate, () -> view);
    }

    /** The same of a thing that has to be looked up in order to be shown. */
    public <A> Answer created(Recorded<A> kind, A aggregate, Supplier<? extends Record> view) {
        return created(kind, aggregate, view, () -> collection() + "/" + kind.id(aggregate), List.of());
    }

    /** @param also what else the caller has so changed: {@code Jiedui-Version} names it too */
    public <A> Answer created(Recorded<A> kind, A aggregate, Record view, List<Subject> also) {
        return created(kind, aggregate, () -> view, () -> collection() + "/" + kind.id(aggregate), also);
    }

    /** 201 with something new that belongs to an aggregate and lies at the very path of this request. */
    public <A> Answer createdHere(Recorded<A> kind, A aggregate, Record view) {
        return created(kind, aggregate, () -> view, this::collection, List.of());
    }

    private <A> Answer created(
            Recorded<A> kind,
            A aggregate,
            Supplier<? extends Record> view,
            Supplier<String> location,
            List<Subject> also) {
        List<Subject> about = about(kind, aggregate, also);
        Map<String, String> headers = headers(about);
        if (submission.showsThing()) {
            headers.put("Location", location.get());
        }
        return keep(new Answer(201, headers, shown(view)), about);
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
        return keep(new Answer(202, headers, bytes(view)), List.of());
    }

    /**
     * 201 with a new part of an aggregate that has an id and a version of its own. The version to wait for is the
     * aggregate's: it has changed.
     */
    public <A> Answer createdPart(Recorded<A> kind, A aggregate, UUID part, int version, Record view) {
        List<Subject> about = about(kind, aggregate, List.of());
        Map<String, String> headers = headers(about);
        headers.put("ETag", ETags.of(version));
        headers.put("Location", collection() + "/" + part);
        return keep(new Answer(201, headers, bytes(view)), about);
    }

    /** 200 with the thing as it stands now, changed or not. */
    public <A> Answer ok(Recorded<A> kind, A aggregate, Record view) {
        return ok(kind, aggregate, () -> view);
    }

    /** The same of a thing that has to be looked up in order to be shown. */
    public <A> Answer ok(Recorded<A> kind, A aggregate, Supplier<? extends Record> view) {
        return ok(view, about(kind, aggregate, List.of()));
    }

    /** @param also what else the caller has so changed: {@code Jiedui-Version} names it too */
    public <A> Answer ok(Recorded<A> kind, A aggregate, Record view, List<Subject> also) {
        return ok(() -> view, about(kind, aggregate, also));
    }

    private Answer ok(Supplier<? extends Record> view, List<Subject> about) {
        return keep(new Answer(200, headers(about), shown(view)), about);
    }

    /** 200 with a result about several subjects; {@code Jiedui-Version} names them unless they are over 100. */
    public Answer ok(List<Subject> subjects, Record view) {
        return keep(several(200, subjects, view), subjects);
    }

    /** 207 with what has become of each of several subjects. */
    public Answer multiStatus(List<Subject> subjects, Record view) {
        return keep(several(207, subjects, view), subjects);
    }

    /** The same where it is not final, so that the same request may be sent again: nothing of it is kept. */
    public Answer unsettled(List<Subject> subjects, Record view) {
        return several(207, subjects, view);
    }

    /** 204 after a removal of a subject, whose last version is that of its removal, or of a part, at its subject's version. */
    public Answer removed(String kind, UUID id, int lastVersion) {
        Subject subject = new Subject(kind, id, lastVersion);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Jiedui-Version", subject.versionTag());
        return keep(new Answer(204, headers, new byte[0]), List.of(subject));
    }

    private Answer several(int status, List<Subject> subjects, Record view) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!subjects.isEmpty() && subjects.size() <= NAMED_VERSIONS) {
            headers.put("Jiedui-Version", tags(subjects.stream()));
        }
        headers.put("Cache-Control", "private, no-cache");
        return new Answer(status, headers, bytes(view));
    }

    /** 201 with something new that has versions and no changes, at {@code <collection>/<id>}. */
    public Answer created(UUID id, int version, Record view) {
        Map<String, String> headers = headers(version);
        headers.put("Location", collection() + "/" + id);
        return keep(new Answer(201, headers, bytes(view)), List.of(), view);
    }

    /** 200 with something that has versions and no changes, as it stands now. */
    public Answer ok(int version, Record view) {
        return keep(new Answer(200, headers(version), bytes(view)), List.of(), view);
    }

    /** 204 after the removal of something that has no changes. */
    public Answer removed() {
        return keep(new Answer(204, new LinkedHashMap<>(), new byte[0]), List.of());
    }

    private Answer keep(Answer answer, List<Subject> about) {
        return keep(answer, about, null);
    }

    /** @param view what the answer shows, {@code null} where it is nobody's */
    private Answer keep(Answer answer, List<Subject> about, Record view) {
        submission.keep(answer, about, view instanceof Personal personal ? personal.person() : null);
        return answer;
    }

    /** @return what an answer is about, the thing itself first */
    private static <A> List<Subject> about(Recorded<A> kind, A aggregate, List<Subject> also) {
        return Stream.concat(Stream.of(kind.subject(aggregate)), also.stream()).toList();
    }

    private static Map<String, String> headers(List<Subject> about) {
        Map<String, String> headers = headers(about.getFirst().version());
        headers.put("Jiedui-Version", tags(about.stream()));
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

    private byte[] shown(Supplier<? extends Record> view) {
        return submission.showsThing() ? bytes(view.get()) : new byte[0];
    }

    private byte[] bytes(Record view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }
}
