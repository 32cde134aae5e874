package org.jiedui.gateway.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.routing.RouteOrder;

/**
 * Answers from the view, kept as long as nothing has happened and for a second at most. Whoever sees the same and asks the
 * same gets them again without the resource being asked: most callers see only what is not confidential, and all of them
 * the same. Stands behind the checks of token and rate.
 */
@ApplicationScoped
class KeptAnswers {

    /** What is asked with one of these has an answer of its own. */
    private static final List<String> OWN_ANSWER = List.of(AtLeast.HEADER, "If-None-Match", "Range");

    private static final String MISSING = KeptAnswers.class.getName();

    private final ViewQueries view;
    /** A token that was verified once stays the same object; see {@code VerifiedTokens}. */
    private final Cache<JsonWebToken, Rights> rights =
            Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

    private final Cache<Asked, Kept> kept = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    KeptAnswers(ViewQueries view) {
        this.view = view;
    }

    /** All of a caller on which an answer may depend: everything but its name. */
    private record Rights(
            Set<Role> roles, String city, Set<String> organizations, Set<String> regions, Set<String> parks) {

        static Rights of(Caller caller) {
            return new Rights(
                    caller.roles(), caller.city(), caller.organizations(), caller.regions(), caller.parks());
        }
    }

    /**
     * @param uri with the query, as it was sent
     * @param accept what the caller takes, {@code null} where it does not say
     */
    private record Asked(Rights rights, String uri, String accept) {}

    /** @param position that of the view at this revision */
    private record Kept(long revision, String position, String contentType, Buffer body) {}

    /** What is asked and not kept, until the resource has answered. {@code revision} is that of the view before it did. */
    private record Missing(Asked asked, long revision) {}

    void register(@Observes Router router) {
        router.get("/api/v1/*").order(RouteOrder.BODY_LIMIT + 1).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)
                || !(user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token)
                || OWN_ANSWER.stream().anyMatch(context.request().headers()::contains)) {
            context.next();
            return;
        }
        Asked asked = new Asked(
                rights.get(token, known -> Rights.of(CurrentCaller.of(known))),
                context.request().uri(),
                context.request().getHeader("Accept"));
        long revision = view.revision();
        Kept answer = kept.getIfPresent(asked);
        if (answer == null || answer.revision != revision) {
            context.put(MISSING, new Missing(asked, revision));
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", answer.contentType)
                .putHeader("Vary", "Authorization")
                .putHeader("Jiedui-Position", answer.position)
                .end(answer.body);
    }

    /** Keeps what the resource has answered to a request that passed here, unless something happened meanwhile. */
    void keep(RoutingContext context, String position, String contentType, byte[] body) {
        Missing missing = context.get(MISSING);
        if (missing != null && missing.revision == view.revision()) {
            kept.put(missing.asked, new Kept(missing.revision, position, contentType, Buffer.buffer(body)));
        }
    }
}
