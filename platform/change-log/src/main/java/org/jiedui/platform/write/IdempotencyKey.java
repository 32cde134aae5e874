package org.jiedui.platform.write;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** The {@code Idempotency-Key} of this request, and how to tell the request from another one with the same key. */
@RequestScoped
class IdempotencyKey {

    private static final int LONGEST_KEY = 255;
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))";

    private final HttpServerRequest http;
    private final RequestBytes body;
    private final CurrentCaller caller;
    private byte[] fingerprint;

    IdempotencyKey(HttpServerRequest http, RequestBytes body, CurrentCaller caller) {
        this.http = http;
        this.body = body;
        this.caller = caller;
    }

    String caller() {
        return caller.get().subject();
    }

    /** @throws Problem 400 for a key that cannot be one */
    Optional<String> value() {
        String key = http.getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw Problem.of(PlatformProblem.INVALID_HEADER)
                    .with(Fault.inHeader(
                            "Idempotency-Key",
                            "invalid-format",
                            Text.of(
                                    "应为 1 至 " + LONGEST_KEY + " 个可见 ASCII 字符。",
                                    "This must be 1 to " + LONGEST_KEY + " visible ASCII characters.")));
        }
        return Optional.of(key);
    }

    /**
     * Keeps a second request with this key out until the transaction that is running ends.
     *
     * @param use what of the request is locked
     * @throws Problem 409 while another one runs
     */
    void lock(Connection connection, String use) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, caller() + "\n" + use);
            try (ResultSet locked = lock.executeQuery()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw Problem.of(PlatformProblem.IDEMPOTENCY_IN_PROGRESS).header("Retry-After", "1");
                }
            }
        }
    }

    /** @throws Problem 422 unless a request with this fingerprint is the same as this one */
    void requireSame(byte[] other) {
        if (!MessageDigest.isEqual(other, fingerprint())) {
            throw Problem.of(
                    PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    Text.of("请为不同的请求使用不同的幂等键。", "Use another key for another request."));
        }
    }

    /** Two requests are the same if they do the same to the same thing; headers do not count. */
    byte[] fingerprint() {
        if (fingerprint == null) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((http.method() + " " + http.uri() + "\n").getBytes(StandardCharsets.UTF_8));
                fingerprint = digest.digest(body.get());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return fingerprint;
    }
}
