package org.jiedui.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.text.Text;

/**
 * An {@code Accept} that names nothing asks for nothing in particular (RFC 9110, 12.5.1), and one that cannot be read is
 * refused. Quarkus REST would do all the work and then fail at either.
 */
@ApplicationScoped
class AcceptHeader {

    private static final String ACCEPT = "Accept";

    private final RouteProblems problems;

    AcceptHeader(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.BODY_LIMIT).handler(this::check);
    }

    private void check(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> given = headers.getAll(ACCEPT);
        if (given.stream().allMatch(String::isBlank)) {
            headers.remove(ACCEPT);
            context.next();
        } else if (given.stream().allMatch(AcceptHeader::isReadable)) {
            context.next();
        } else {
            problems.answer(context, unreadable());
        }
    }

    private static boolean isReadable(String accept) {
        try {
            return !MediaTypeHelper.parseHeader(accept).isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Problem unreadable() {
        return Problem.of(PlatformProblem.INVALID_HEADER)
                .with(List.of(Fault.inHeader(
                        ACCEPT, "invalid-header", Text.of("应为媒体类型列表。", "This must be a list of media types."))));
    }
}
