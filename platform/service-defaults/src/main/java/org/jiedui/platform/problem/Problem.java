package org.jiedui.platform.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.text.Text;

/**
 * An answer to the client that is no success (RFC 9457), thrown from wherever it is found out. It has no stack trace:
 * it is an expected answer and not a defect.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type, Text detail, Throwable cause) {
        super(type.code() + (detail == null ? "" : ": " + detail.en()), cause, false, false);
        this.type = type;
        this.detail = detail;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, null);
    }

    /** @param detail what is wrong in this very case, and what to do about it */
    public static Problem of(ProblemType type, Text detail) {
        return new Problem(type, detail, null);
    }

    /** @param cause what to log with it; the client never sees it */
    public static Problem of(ProblemType type, Text detail, Throwable cause) {
        return new Problem(type, detail, cause);
    }

    public Problem with(Fault fault) {
        faults.add(fault);
        return this;
    }

    public Problem with(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    /** Adds an extension member, such as the moves that are allowed instead. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
