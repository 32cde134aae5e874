package org.jiedui.task.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.consumer.ReceivedEvent;

/** Tells the service under test of organizations and regions, as events of pairing-service would. */
public final class KnownDirectory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownDirectory() {}

    /** Some of the real directory, told as often as anybody likes. */
    public static void ofTheTwoCities() {
        region("120000", "天津市", null, "120000");
        region("220100", "长春市", null, "220100");
        region("120116", "滨海新区", "120000", "120000");
        region("120101", "和平区", "120000", "120000");
        region("220104", "朝阳区", "220100", "220100");
        organization("TJ-DRC", "天津市发展和改革委员会", "120000", List.of("市发展改革委"), List.of());
        organization("CC-DRC", "长春市发展和改革委员会", "220100", List.of("市发展改革委"), List.of());
        organization("TJ-ARA", "天津市农业农村委员会", "120000", List.of("市农业农村委"), List.of("市农委"));
    }

    public static void region(String code, String name, String parent, String city) {
        tell("region", id(code), 1, JSON.createObjectNode()
                .put("code", code)
                .put("name", name)
                .put("parentCode", parent)
                .put("city", city));
    }

    public static void organization(
            String code, String name, String region, List<String> aliases, List<String> formerNames) {
        var state = JSON.createObjectNode().put("code", code).put("name", name);
        state.putObject("region").put("code", region);
        aliases.forEach(state.withArray("aliases")::add);
        formerNames.forEach(state.withArray("formerNames")::add);
        tell("organization", id(code), 1, state);
    }

    /** @param state {@code null} once the subject is gone */
    public static void tell(String kind, UUID subject, int version, JsonNode state) {
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                "org.jiedui.pairing." + kind + ".changed.v1",
                kind,
                subject,
                version,
                Instant.parse("2026-01-05T02:00:00Z"),
                state,
                "jiedui.pairing",
                0,
                0);
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(DirectoryHandler.class).get().apply(event));
    }

    /** The id that this code's subject has in tests. */
    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
