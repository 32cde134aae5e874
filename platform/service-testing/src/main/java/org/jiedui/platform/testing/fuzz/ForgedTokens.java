package org.jiedui.platform.testing.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiedui.platform.testing.Issuer;
import org.jiedui.platform.testing.Jws;

/** Tokens that nobody may take, by what is wrong with each: what a stranger could make, and what no provider would. */
final class ForgedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String kid;
    private final RSAPublicKey publicKey;
    private final PrivateKey key;
    private final String keySet;
    private final KeyPair stranger = pair();
    private final ObjectNode claims = JSON.createObjectNode();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private ForgedTokens(Issuer issuer) {
        kid = issuer.kid();
        publicKey = issuer.publicKey();
        key = issuer.key();
        keySet = issuer.keySet();
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer.name()).put("aud", issuer.audience()).put("sub", "forger");
        claims.put("iat", now - 60).put("exp", now + 3600).putArray("groups").add("superior").add("operator");
    }

    /** @param elsewhere an address that no application may ask, whatever a token says of it */
    static Map<String, String> of(Issuer issuer, String elsewhere) {
        ForgedTokens forged = new ForgedTokens(issuer);
        forged.withoutSignature();
        forged.signedWithThePublicKey();
        forged.signedByAStranger(elsewhere);
        forged.namingOddKeys(elsewhere);
        forged.withOddHeaders();
        forged.withOddClaims();
        forged.cutUp();
        return forged.tokens;
    }

    private void withoutSignature() {
        for (String name : List.of("none", "None", "NONE", "nOnE", "")) {
            Jws token = new Jws("{\"alg\":\"" + name + "\",\"kid\":\"" + kid + "\"}", claims.toString());
            tokens.put("algorithm '" + name + "'", token.withSignature(new byte[0]));
            tokens.put("algorithm '" + name + "' with a signature", token.signedBy(key));
        }
        tokens.put("no algorithm", new Jws("{\"kid\":\"" + kid + "\"}", claims.toString()).signedBy(key));
        tokens.put("empty signature", good().withSignature(new byte[0]));
        tokens.put("zeros for a signature", good().withSignature(new byte[256]));
        tokens.put("zeros for an ECDSA signature", header("ES256").withSignature(new byte[64]));
    }

    /** What a careless verifier would take for a secret is known to everybody. */
    private void signedWithThePublicKey() {
        Map<String, byte[]> forms = Map.of(
                "DER", publicKey.getEncoded(),
                "PEM", pem("\n").getBytes(StandardCharsets.US_ASCII),
                "PEM without its last line feed", pem("").getBytes(StandardCharsets.US_ASCII),
                "modulus", publicKey.getModulus().toByteArray(),
                "JWK set", keySet.getBytes(StandardCharsets.UTF_8),
                "JWK", jwk(publicKey).getBytes(StandardCharsets.UTF_8),
                "kid", kid.getBytes(StandardCharsets.UTF_8));
        forms.forEach((form, secret) -> {
            tokens.put("HS256 with the public key as " + form, header("HS256").hashedWith("HmacSHA256", secret));
            tokens.put("HS512 with the public key as " + form, header("HS512").hashedWith("HmacSHA512", secret));
        });
    }

    private void signedByAStranger(String elsewhere) {
        String own = jwk((RSAPublicKey) stranger.getPublic());
        String encoded = Base64.getEncoder().encodeToString(stranger.getPublic().getEncoded());
        Map<String, String> headers = Map.of(
                "right kid", "",
                "jwk", ",\"jwk\":" + own,
                "jku", ",\"jku\":\"" + elsewhere + "/keys.json\"",
                "x5u", ",\"x5u\":\"" + elsewhere + "/certificate.pem\"",
                "x5c", ",\"x5c\":[\"" + encoded + "\"]",
                "all of them", ",\"jwk\":" + own + ",\"jku\":\"" + elsewhere + "\",\"x5u\":\"" + elsewhere + "\"");
        headers.forEach((name, more) -> {
            String rest = more + "}";
            Jws named = new Jws("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"" + rest, claims.toString());
            Jws unnamed = new Jws("{\"alg\":\"RS256\"" + rest, claims.toString());
            tokens.put("a stranger's with " + name, named.signedBy(stranger.getPrivate()));
            tokens.put("a stranger's with " + name + " and no kid", unnamed.signedBy(stranger.getPrivate()));
        });
    }

    private void namingOddKeys(String elsewhere) {
        List<String> kids = List.of(
                "\"another\"",
                "\"\"",
                "\"../../../../../../etc/passwd\"",
                "\"/dev/null\"",
                "\"file:///dev/null\"",
                "\"" + elsewhere + "/key\"",
                "\"' OR '1'='1\"",
                "\"x' UNION SELECT 'key\"",
                "\"$(id)\"",
                "\"\\u0000\"",
                "\"" + "k".repeat(3000) + "\"",
                "7",
                "null",
                "[\"" + kid + "\"]",
                "{}");
        for (String odd : kids) {
            Jws token = new Jws("{\"alg\":\"RS256\",\"kid\":" + odd + "}", claims.toString());
            tokens.put("a stranger's with kid " + odd, token.signedBy(stranger.getPrivate()));
            tokens.put("HS256 with nothing, with kid " + odd, token.hashedWith("HmacSHA256", new byte[1]));
        }
    }

    private void withOddHeaders() {
        for (String more : List.of(
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"crit\":\"exp\"",
                "\"crit\":[\"unheard-of\"],\"unheard-of\":true",
                "\"alg\":\"RS256\"")) {
            String header = "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"," + more + "}";
            tokens.put("header " + more, new Jws(header, claims.toString()).signedBy(key));
        }
        for (String header : List.of("", "{", "[]", "null", "7", "\"RS256\"", "{}", "[".repeat(2000))) {
            tokens.put("the header " + header, new Jws(header, claims.toString()).signedBy(key));
        }
    }

    /** All well signed: what must not be taken from anybody. */
    private void withOddClaims() {
        long now = Instant.now().getEpochSecond();
        changed("expired", copy -> copy.put("exp", now - 3));
        changed("expired long ago", copy -> copy.put("exp", 0));
        changed("without an end", copy -> copy.remove("exp"));
        changed("not yet valid", copy -> copy.put("nbf", now + 600));
        changed("issued in the future", copy -> copy.put("iat", now + 7200).put("exp", now + 7100));
        changed("another issuer", copy -> copy.put("iss", "https://elsewhere.example"));
        changed("nearly our issuer", copy -> copy.put("iss", copy.path("iss").asText() + "/"));
        changed("without an issuer", copy -> copy.remove("iss"));
        changed("another audience", copy -> copy.put("aud", "somebody-else"));
        changed("several audiences, none ours", copy -> copy.putArray("aud").add("one").add("two"));
        changed("without an audience", copy -> copy.remove("aud"));
        changed("without a subject", copy -> copy.remove("sub"));
        changed("an end in words", copy -> copy.put("exp", "tomorrow"));
        changed("an end that is a list", copy -> copy.putArray("exp").add(now + 3600));
        changed("a subject that is a number", copy -> copy.put("sub", 7));
        changed("a subject that is an object", copy -> copy.putObject("sub").put("name", "superior"));
        changed("an issuer that is a list", copy -> copy.putArray("iss").add(copy.path("iss").asText()));
        changed("an audience that is an object", copy -> copy.putObject("aud"));
        for (String payload : List.of("", "{", "[]", "null", "7", "{}", "[".repeat(3000), "\"\\ud800\"")) {
            tokens.put("the claims " + payload, new Jws(good().header(), payload).signedBy(key));
        }
        String twice = claims.toString().replaceFirst("\\{", "{\"sub\":\"somebody\",");
        tokens.put("a claim twice", new Jws(good().header(), twice).signedBy(key));
    }

    private void cutUp() {
        String good = good().signedBy(key);
        String[] parts = good.split("\\.");
        tokens.put("nothing", "");
        tokens.put("dots", "..");
        tokens.put("four parts", good + ".x");
        tokens.put("five parts, as if encrypted", good + ".x.y");
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("more behind", good + "x");
        tokens.put("padding", good + "==");
        tokens.put("a short signature", good.substring(0, good.length() - 8));
        tokens.put("another signature", good.substring(0, good.length() - 8) + "AAAAAAAA");
        Jws other = new Jws(good().header(), claims.toString().replace("forger", "office"));
        tokens.put("other claims", parts[0] + "." + other.signedBy(key).split("\\.")[1] + "." + parts[2]);
        tokens.put("a blank inside", parts[0] + ". " + parts[1] + "." + parts[2]);
        tokens.put("a good one twice", good + "," + good);
        tokens.put("long", "a".repeat(6000));
        tokens.put("no base64", "%00.%00.%00");
    }

    private void changed(String what, Consumer<ObjectNode> change) {
        ObjectNode copy = claims.deepCopy();
        change.accept(copy);
        tokens.put(what, new Jws(good().header(), copy.toString()).signedBy(key));
    }

    private Jws good() {
        return header("RS256");
    }

    private Jws header(String algorithm) {
        return new Jws("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}", claims.toString());
    }

    private String pem(String end) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----" + end;
    }

    private static String jwk(RSAPublicKey key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        base64.encodeToString(key.getModulus().toByteArray()),
                        base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows RSA", e);
        }
    }
}
