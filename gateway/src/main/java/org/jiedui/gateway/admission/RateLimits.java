package org.jiedui.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jiedui.gateway.config.RateLimitConfig;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.routing.RouteOrder;
import org.jiedui.platform.text.Text;

/**
 * So many requests a second for each caller, on each replica; who has no token is counted by address. Every answer tells
 * what is left (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
class RateLimits {

    /** More callers than this at once are not told apart for long: the one longest unheard of begins afresh. */
    private static final long MOST_CALLERS = 100_000;

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final RouteProblems problems;
    private final int perSecond;
    private final String policy;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(WINDOW.multipliedBy(10))
            .build();

    RateLimits(RateLimitConfig config, RouteProblems problems) {
        this.problems = problems;
        this.perSecond = config.perSecond();
        this.policy = "\"caller\";q=" + perSecond + ";w=" + WINDOW.toSeconds();
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.TOKEN - 2).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith("/q/")) { // for operators' probes, which must not be turned away
            context.next();
            return;
        }
        ConsumptionProbe probe = buckets.get(caller(context), this::bucket).tryConsumeAndReturnRemaining(1);
        long untilOne = ceilSeconds(probe.getNanosToWaitForRefill());
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", policy);
        response.putHeader(
                "RateLimit",
                "\"caller\";r=" + probe.getRemainingTokens() + ";t=" + (probe.isConsumed() ? WINDOW.toSeconds() : untilOne));
        if (probe.isConsumed()) {
            context.next();
        } else {
            problems.answer(
                    context,
                    Problem.of(
                                    PlatformProblem.TOO_MANY_REQUESTS,
                                    Text.of(
                                            "每秒最多 " + perSecond + " 个请求，请稍后再试。",
                                            "There may be " + perSecond + " requests a second. Try again shortly."))
                            .header("Retry-After", Long.toString(untilOne)));
        }
    }

    private static String caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? "caller " + token.getSubject()
                : "address " + context.request().remoteAddress().hostAddress();
    }

    private Bucket bucket(String caller) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, WINDOW))
                .build();
    }

    private static long ceilSeconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
    }
}
