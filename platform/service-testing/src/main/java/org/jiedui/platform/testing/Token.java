package org.jiedui.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A bearer token in the making. Immutable: each method gives another one, so that a test changes exactly one thing in a
 * token that is otherwise good. {@link #toString()} is the token itself, as it goes after {@code Bearer}.
 */
public final class Token {

    private final Map<String, Object> claims;
    private final PrivateKey key;

    private Token(Map<String, Object> claims, PrivateKey key) {
        this.claims = Map.copyOf(claims);
        this.key = key;
    }

    /** A valid token of a caller without any role. */
    public static Token of(String subject) {
        return new Token(
                        Map.of("iss", TestIssuer.NAME, "aud", TestIssuer.AUDIENCE, "sub", subject), TestIssuer.key())
                .expiringAt(Instant.now().plus(Duration.ofHours(1)));
    }

    public Token roles(String... names) {
        return with("groups", Set.of(names));
    }

    /** @param code the region code of the city */
    public Token city(String code) {
        return with("city", code);
    }

    public Token organizations(String... codes) {
        return with("organizations", Set.of(codes));
    }

    public Token regions(String... codes) {
        return with("regions", Set.of(codes));
    }

    public Token parks(String... codes) {
        return with("parks", Set.of(codes));
    }

    public Token expiringAt(Instant time) {
        return with("exp", time.getEpochSecond())
                .with("iat", time.minus(Duration.ofHours(12)).getEpochSecond());
    }

    /** The same caller, a minute too late. */
    public Token expired() {
        return expiringAt(Instant.now().minusSeconds(60));
    }

    /** Good, but meant for another system. */
    public Token forAudience(String other) {
        return with("aud", other);
    }

    /** Good, but vouched for by another provider. */
    public Token issuedBy(String other) {
        return with("iss", other);
    }

    /** The same claims, signed by a stranger who names the right key. */
    public Token forged() {
        return new Token(claims, SharedKey.generate().getPrivate());
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + this;
    }

    @Override
    public String toString() {
        return Jwt.claims(claims).jws().keyId(TestIssuer.KEY_ID).sign(key);
    }

    private Token with(String claim, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(claim, value);
        return new Token(more, key);
    }
}
