package org.jiedui.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.text.Text;

/**
 * No body but that of an upload may have more than 1 MiB. What says so beforehand is refused before anything of it is
 * read; what does not is refused by {@link WholeBody} once it has sent more. The rest is read off and thrown away, for as
 * long as {@link SlowRequests} lets it come, so that the client gets to reading the answer.
 */
@ApplicationScoped
class BodyLimit {

    static final int BYTES = 1 << 20;

    private final RouteProblems problems;

    BodyLimit(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.BODY_LIMIT).handler(this::check);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && exceeds(length) && !isUpload(context.request())) {
            problems.answer(context, tooLarge());
        } else {
            context.next();
        }
    }

    private static boolean exceeds(String length) {
        return length.length() > 18 || Long.parseLong(length) > BYTES;
    }

    static boolean isUpload(HttpServerRequest request) {
        String contentType = request.getHeader("Content-Type");
        return contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    static Problem tooLarge() {
        return Problem.of(
                PlatformProblem.TOO_LARGE, Text.of("请求体不得超过 1 MiB。", "A body may have at most 1 MiB."));
    }
}
