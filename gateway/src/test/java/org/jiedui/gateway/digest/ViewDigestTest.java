package org.jiedui.gateway.digest;

import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Api.having;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class ViewDigestTest {

    @Test
    void it_is_made_over_what_stands_by_id_version_and_the_exact_bytes_of_the_state() throws NoSuchAlgorithmException {
        // Given
        UUID low = UUID.fromString("0197f0aa-0000-7000-8000-000000000001");
        UUID high = UUID.fromString("f197f0aa-0000-7000-8000-000000000001");
        UUID gone = UUID.fromString("0297f0aa-0000-7000-8000-000000000001");
        String spaced = "{ \"text\" : \"津  长\\n}\", \"list\":[ {} , [1.50] ] }";
        Event last = Event.of("probe", high, 3, "changed", "{\"n\":1}");
        try (Topics topics = Topics.open()) {
            topics.publish(
                    Event.of("probe", low, 1, "created", spaced),
                    Event.of("probe", gone, 1, "created", "{}"),
                    Event.of("probe", gone, 2, "removed", null),
                    Event.of("probe", gone, 2, "removed", null).asTombstone(),
                    last,
                    Event.of("probe", high, 2, "changed", "{\"n\":0}"));
            topics.publish(Event.of("probe", low, 1, "created", "{}"));
        }
        String lines = low + " 1 " + sha256(spaced) + "\n" + high + " 3 " + sha256("{\"n\":1}") + "\n";
        // Then
        having(last, Tokens.operator())
                .header("Jiedui-At-Least", "probe/" + gone + "/2,probe/" + low + "/1")
                .get("/api/v1/digest")
                .then()
                .statusCode(200)
                .body("kinds.probe.count", equalTo(2), "kinds.probe.hash", equalTo(sha256(lines)));
    }

    @Test
    void it_is_for_operators() {
        as(Tokens.superior()).get("/api/v1/digest").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
