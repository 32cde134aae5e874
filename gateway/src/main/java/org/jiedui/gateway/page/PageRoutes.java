package org.jiedui.gateway.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What the pages may load: nothing but what is served from here, and no script that stands in a page itself. The files are
 * those in {@code META-INF/resources}, which Quarkus serves.
 */
@ApplicationScoped
class PageRoutes {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The documentation's own library sets styles in attributes and shows pictures out of its style sheet. */
    private static final String DOCS =
            STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace("img-src 'self'", "img-src 'self' data:");

    void register(@Observes Router router) {
        router.get("/").order(0).handler(context -> with(STRICT, context));
        router.get("/index.html").order(0).handler(context -> with(STRICT, context));
        router.get("/docs").order(0).handler(context -> context.reroute("/docs/index.html"));
        router.get("/docs/index.html").order(0).handler(context -> with(DOCS, context));
    }

    private static void with(String policy, RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", policy);
        context.next();
    }
}
