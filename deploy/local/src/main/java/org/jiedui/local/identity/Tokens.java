package org.jiedui.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the bearer tokens of demo users. They are good on this machine's system only, for twelve hours. */
public final class Tokens {
    public static final String ISSUER = "https://jiedui.local";
    public static final String AUDIENCE = "jiedui";

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final ObjectMapper json = new ObjectMapper();
    private final SigningKey key;
    private final Clock clock;

    public Tokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A JWT, signed by RS256. */
    public String forUser(DemoUser user) {
        String header = part(Map.of("alg", "RS256", "typ", "JWT", "kid", SigningKey.ID));
        String signed = header + "." + part(claims(user));
        return signed + "." + encode(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private Map<String, Object> claims(DemoUser user) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", user.userName());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(VALIDITY).getEpochSecond());
        claims.put("groups", List.of(user.role()));
        user.city().ifPresent(city -> claims.put("city", city));
        claims.put("organizations", user.organizations());
        claims.put("regions", user.regions());
        claims.put("parks", user.parks());
        return claims;
    }

    private String part(Map<String, Object> values) {
        try {
            return encode(json.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings, numbers and lists are always JSON", e);
        }
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.key());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs by RSA", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
