package org.jiedui.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Answers with the overview's bytes, which are kept as long as nothing happens. */
@ApplicationScoped
class OverviewService {

    private final OverviewQueries queries;
    private final ViewQueries view;
    private final ObjectMapper json;

    OverviewService(OverviewQueries queries, ViewQueries view, ObjectMapper json) {
        this.queries = queries;
        this.view = view;
        this.json = json;
    }

    /** @throws Problem 403 for who has no business here; 400 for a plan that does not exist or a year that is none */
    byte[] overview(Caller caller, String plan, String year) {
        if (!caller.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return bytes(queries.overview(
                caller, plan == null ? null : planId(plan), year == null ? null : year(year)));
    }

    private UUID planId(String idOrCode) {
        return Ids.read(idOrCode)
                .flatMap(id -> view.byId("plan", id))
                .or(() -> view.byCode("plan", idOrCode))
                .map(Subject::id)
                .orElseThrow(() -> invalid("plan", Text.of("没有这个方案。", "There is no such plan.")));
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw invalid("year", Text.of("应为四位数年份，如 2019。", "This must be a year, such as 2019."));
        }
        return Integer.parseInt(text);
    }

    private static Problem invalid(String parameter, Text message) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .with(Fault.inParameter(parameter, "invalid-parameter", message));
    }

    private byte[] bytes(OverviewView overview) {
        try {
            return json.writeValueAsBytes(overview);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }
}
