package org.jiedui.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.text.Language;

/**
 * Problems for what never reaches a resource: a refused token, a body over the limit, an address that is no URI. The
 * gateway answers with it too, since its proxy works at this level.
 */
@ApplicationScoped
public class RouteProblems {

    private static final Logger LOG = Logger.getLogger(RouteProblems.class);

    private final ProblemDocument document;

    RouteProblems(ProblemDocument document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FIRST).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        if (isOver(context)) {
            return;
        }
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            answer(context, problem);
        } else if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            answer(context, Unauthenticated.problem());
        } else if (failure instanceof ForbiddenException) {
            answer(context, Problem.of(PlatformProblem.FORBIDDEN));
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, Problem.of(PlatformProblem.ofStatus(context.statusCode())));
        } else {
            LOG.error("unexpected failure of " + context.request().method() + " " + context.request().path(), failure);
            answer(context, Problem.of(PlatformProblem.INTERNAL_ERROR));
        }
    }

    /** Ends the request with this problem. */
    public void answer(RoutingContext context, Problem problem) {
        if (isOver(context)) {
            return;
        }
        Language language = Language.accepted(context.request().getHeader("Accept-Language"));
        var response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language");
        problem.headers().forEach(response::putHeader);
        response.end(document.write(problem, context.request().path(), language));
    }

    /** Answered already, or nobody is there any more to be answered. */
    private static boolean isOver(RoutingContext context) {
        return context.response().ended() || context.response().closed();
    }
}
