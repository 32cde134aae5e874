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
 * No body but that of an upload may have more than 1 MiB, and none of those more than a file of 20 MiB with the form around
 * it. What says so beforehand is refused before anything of it is read; what does not is refused once it has sent more, by
 * {@link WholeBody} or by whoever takes an upload in. The rest is read off and thrown away, for as long as {@link
 * SlowRequests} lets it come, so that the client gets to reading the answer.
 */
@ApplicationScoped
class BodyLimit {

    static final int BYTES = 1 << 20;

    /** Also {@code quarkus.http.limits.max-body-size}. */
    static final int UPLOAD_BYTES = (20 << 20) + (64 << 10);

    private final RouteProblems problems;

    BodyLimit(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.BODY_LIMIT).handler(this::check);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        boolean upload = isUpload(context.request());
        if (length != null && exceeds(length, upload ? UPLOAD_BYTES : BYTES)) {
            problems.answer(context, upload ? uploadTooLarge() : tooLarge());
        } else {
            context.next();
        }
    }

    private static boolean exceeds(String length, int most) {
        return length.length() > 18 || Long.parseLong(length) > most;
    }

    static boolean isUpload(HttpServerRequest request) {
        return UploadTypes.include(request.getHeader("Content-Type"));
    }

    private static Problem uploadTooLarge() {
        return Problem.of(PlatformProblem.TOO_LARGE, Text.of("文件不得超过 20 MiB。", "A file may have at most 20 MiB."));
    }

    static Problem tooLarge() {
        return Problem.of(
                PlatformProblem.TOO_LARGE, Text.of("请求体不得超过 1 MiB。", "A body may have at most 1 MiB."));
    }
}
