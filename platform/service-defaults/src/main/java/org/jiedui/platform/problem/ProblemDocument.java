package org.jiedui.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiedui.platform.text.Language;

/** Writes a {@link Problem} as {@code application/problem+json} (RFC 9457). The one place that knows its members. */
@ApplicationScoped
public class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemDocument(ObjectMapper json) {
        this.json = json;
    }

    /** @param instance the path that was asked for */
    public String write(Problem problem, String instance, Language language) {
        try {
            return json.writeValueAsString(members(problem, instance, language));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same as a tree, for where a problem stands inside another answer. */
    public Map<String, Object> members(Problem problem, String instance, Language language) {
        ProblemType type = problem.type();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + type.code());
        members.put("title", type.title().in(language));
        members.put("status", type.status());
        if (problem.detail() != null) {
            members.put("detail", problem.detail().in(language));
        }
        members.put("instance", instance);
        members.put("code", type.code());
        if (!problem.faults().isEmpty()) {
            members.put("errors", errors(problem.faults(), language));
        }
        members.putAll(problem.members());
        String traceId = Span.current().getSpanContext().getTraceId();
        members.put("traceId", traceId);
        return members;
    }

    private static List<Map<String, Object>> errors(List<Fault> faults, Language language) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Fault fault : faults) {
            Map<String, Object> error = new LinkedHashMap<>();
            if (fault.row() != null) {
                error.put("row", fault.row());
            }
            if (fault.at() != null) {
                error.put(fault.place().name().toLowerCase(Locale.ROOT), fault.at());
            }
            error.put("code", fault.code());
            error.put("message", fault.message().in(language));
            errors.add(error);
        }
        return errors;
    }
}
