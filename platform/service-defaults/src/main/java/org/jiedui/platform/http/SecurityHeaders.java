package org.jiedui.platform.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The headers of every answer that keep browsers from doing what nobody asked for (OWASP REST Security Cheat Sheet). An
 * answer that sets one of them itself, such as a page with scripts, keeps its own.
 */
@ApplicationScoped
class SecurityHeaders {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::add);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(ended -> {
            HttpServerResponse response = context.response();
            missing(response, "X-Content-Type-Options", "nosniff");
            missing(response, "X-Frame-Options", "DENY");
            missing(response, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            missing(response, "Referrer-Policy", "no-referrer");
            missing(response, "Permissions-Policy", "interest-cohort=()");
            missing(response, "Cross-Origin-Resource-Policy", "same-origin");
            missing(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
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
