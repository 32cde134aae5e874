package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;

/** {@code /problems/<code>}, where the {@code type} of every problem document points: what it means, for people. */
@ApplicationScoped
class ProblemPages {

    private static final String CSP = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private final JoinedOpenApi openApi;
    private final RouteProblems problems;
    private final String page = template();

    ProblemPages(JoinedOpenApi openApi, RouteProblems problems) {
        this.openApi = openApi;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.get("/problems/:code").order(0).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String code = context.pathParam("code");
        openApi.read()
                .map(joined -> joined.document().path("x-problems").path(code))
                .subscribe()
                .with(problem -> answer(context, code, problem), context::fail);
    }

    private void answer(RoutingContext context, String code, JsonNode problem) {
        if (problem.isMissingNode()) {
            problems.answer(context, Problem.of(PlatformProblem.NOT_FOUND));
            return;
        }
        String accept = context.request().getHeader("Accept");
        context.response().putHeader("Vary", "Accept");
        if (accept != null && accept.contains("text/html")) {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", CSP)
                    .end(page.replace("{code}", escaped(code))
                            .replace("{status}", escaped(problem.path("status").asText()))
                            .replace("{zh}", escaped(problem.path("zh").asText()))
                            .replace("{en}", escaped(problem.path("en").asText())));
        } else {
            context.response()
                    .putHeader("Content-Type", "application/json")
                    .end("{\"code\":\"" + code + "\"," + problem.toString().substring(1));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream file = ProblemPages.class.getResourceAsStream("/pages/problem.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
