package org.jiedui.platform.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a minute which tokens have been found good: a caller sends the same one with each request, and checking
 * its signature takes as long as all the rest of a read. A token is never good longer than it says itself, and a key that
 * its provider has withdrawn at most a minute longer than it would be otherwise.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** As many callers are hardly ever busy within a minute; where they are, it begins anew. */
    private static final int MOST = 2_000;

    private record Verified(JWTCallerPrincipal caller, Instant until) {}

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, Verified> byToken = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        Instant now = clock.instant();
        Verified known = byToken.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.caller();
        }
        JWTCallerPrincipal caller = verifying.parse(token, settings);
        remember(token, caller, now);
        return caller;
    }

    private void remember(String token, JWTCallerPrincipal caller, Instant now) {
        if (byToken.size() >= MOST) {
            byToken.clear();
        }
        Instant expires = Instant.ofEpochSecond(caller.getExpirationTime());
        Instant forgotten = now.plus(REMEMBERED);
        byToken.put(token, new Verified(caller, expires.isBefore(forgotten) ? expires : forgotten));
    }
}
