package org.jiedui.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmFactoryFactory;

/**
 * Remembers for a minute which tokens have been found good: a caller sends the same one with each request, and checking
 * its signature takes as long as all the rest of a read. A token is never taken beyond its own end, and a key that its
 * provider has withdrawn counts for a minute longer at most. The same token gives the same principal for as long.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    /** A signed token as RFC 7515 writes it, without padding: no second way of writing one is taken. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();

    /** The clock by which the library that verifies judges the end of a token, which no application can set. */
    private final Clock clock = Clock.systemUTC();

    private final Cache<String, JWTCallerPrincipal> good = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /**
     * With the first token it sees, the library looks at every algorithm that it knows. On an event loop all other requests would
     * wait for that, seconds on a busy machine, and their deadlines with them.
     */
    void prepare(@Observes StartupEvent starting) {
        AlgorithmFactoryFactory.getInstance();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JWTCallerPrincipal known = good.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        if (!COMPACT.matcher(token).matches()) {
            throw new ParseException("Not a signed token");
        }
        JWTCallerPrincipal caller = verifying.parse(token, settings);
        good.put(token, caller);
        return caller;
    }
}
