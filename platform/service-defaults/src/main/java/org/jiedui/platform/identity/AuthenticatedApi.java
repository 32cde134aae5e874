package org.jiedui.platform.identity;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;

/**
 * Nothing under {@code /api} is answered without a valid token, not even that a path does not exist: 401 comes before
 * every other check.
 */
@ApplicationScoped
class AuthenticatedApi {

    private final RouteProblems problems;

    AuthenticatedApi(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.ONE_TOKEN).handler(this::checkOne);
        router.route("/api/*").order(RouteOrder.TOKEN).handler(this::check);
    }

    /** Of several headers each part on the way may take another, so that one judges a caller whom the next does not see. */
    private void checkOne(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void check(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        problems.answer(context, Problem.of(PlatformProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer"));
    }
}
