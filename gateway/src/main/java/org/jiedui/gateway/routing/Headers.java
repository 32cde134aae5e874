package org.jiedui.gateway.routing;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers go on to the other side. */
final class Headers {

    /** Those between two neighbours only (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    /** What we say ourselves, whatever a client claims; and what the body's length is, is found out anew. */
    private static final Set<String> OWN =
            Set.of("host", "forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "expect", "content-length");

    private Headers() {}

    static void toService(HttpServerRequest from, MultiMap to) {
        copy(from.headers(), to, OWN);
        if (Span.current().getSpanContext().isValid()) {
            to.remove("traceparent"); // the HTTP client writes that of our own span, which has the caller's as parent
            to.remove("tracestate");
        }
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", from.scheme());
        if (from.authority() != null) {
            to.set("X-Forwarded-Host", from.authority().toString());
        }
    }

    static void toClient(MultiMap from, MultiMap to) {
        copy(from, to, Set.of());
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> without) {
        Set<String> dropped = new HashSet<>(HOP_BY_HOP);
        dropped.addAll(without);
        for (String line : from.getAll("Connection")) {
            for (String name : line.split(",")) {
                dropped.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (dropped.contains(name) || name.startsWith(":")) {
                continue;
            }
            if (seen.add(name)) {
                to.set(header.getKey(), header.getValue());
            } else {
                to.add(header.getKey(), header.getValue());
            }
        }
    }
}
