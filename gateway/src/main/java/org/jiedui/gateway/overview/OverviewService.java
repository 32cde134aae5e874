package org.jiedui.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Answers with the overview's bytes. They are kept as long as nothing has happened, at most for a second, for all callers
 * who see the same.
 */
@ApplicationScoped
class OverviewService {

    private final OverviewQueries queries;
    private final ViewQueries view;
    private final ObjectMapper json;
    private final Cache<Asked, Kept> kept =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(1)).build();

    OverviewService(OverviewQueries queries, ViewQueries view, ObjectMapper json) {
        this.queries = queries;
        this.view = view;
        this.json = json;
    }

    private record Asked(Sight sight, UUID plan, Integer year) {}

    private record Kept(long revision, byte[] bytes) {}

    /** All of a caller on which it depends what it sees. Most see only what is not confidential, and all of them the same. */
    private record Sight(boolean all, String officeOf, Set<String> organizations, Set<String> regions) {

        static Sight of(Caller caller) {
            if (caller.is(Role.SUPERIOR)) {
                return new Sight(true, null, Set.of(), Set.of());
            }
            boolean reports = caller.is(Role.REPORTER);
            return new Sight(
                    false,
                    caller.is(Role.OFFICE) ? caller.city() : null,
                    reports ? caller.organizations() : Set.of(),
                    reports ? caller.regions() : Set.of());
        }
    }

    /** @throws Problem 403 for who has no business here; 400 for a plan that does not exist or a year that is none */
    byte[] overview(Caller caller, String plan, String year) {
        if (!caller.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Asked asked = new Asked(Sight.of(caller), plan == null ? null : planId(plan), year == null ? null : year(year));
        long revision = view.revision();
        Kept known = kept.getIfPresent(asked);
        if (known == null || known.revision != revision) {
            known = new Kept(revision, bytes(queries.overview(caller, asked.plan, asked.year)));
            kept.put(asked, known);
        }
        return known.bytes;
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
