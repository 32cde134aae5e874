package org.jiedui.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.gateway.config.RoutingConfig;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.text.Text;

/** Takes every request below {@code /api} whose resource belongs to a service, once its caller is known. */
@ApplicationScoped
class RoutingRoute {

    private final UpstreamQueries upstreams;
    private final RoutingConfig config;
    private final RouteProblems problems;

    RoutingRoute(UpstreamQueries upstreams, RoutingConfig config, RouteProblems problems) {
        this.upstreams = upstreams;
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(0).handler(this::route);
    }

    private void route(RoutingContext context) {
        String path = context.request().path();
        if (!PathForm.isPlain(path)) {
            problems.answer(
                    context,
                    Problem.of(
                            PlatformProblem.BAD_REQUEST,
                            Text.of("路径须为规范形式。", "Send the path in its normal form.")));
            return;
        }
        Service.of(path)
                .map(upstreams::of)
                .ifPresentOrElse(
                        upstream -> new Forwarding(context, upstream, config, problems).start(), context::next);
    }
}
