package org.jiedui.platform.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jiedui.platform.routing.RouteOrder;

/**
 * The headers of every answer that keep browsers from doing what nobody asked for (OWASP REST Security Cheat Sheet). An
 * answer that sets one of them itself, such as a page with scripts, keeps its own.
 */
@ApplicationScoped
class SecurityHeaders {

    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FIRST).handler(this::add);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(ended -> {
            HttpServerResponse response = context.response();
            ALWAYS.forEach((name, value) -> missing(response, name, value));
            missing(response, "Cache-Control", "private, no-cache");
        });
        context.next();
    }

    private static void missing(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.putHeader(name, value);
        }
    }
}
