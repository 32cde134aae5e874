package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;

/** What the services hold and what the gateway's view holds, each by kind of subject: its count and its hash. */
final class Digests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Digests() {}

    /** Of all services together. */
    static Map<String, JsonNode> ofServices(WholeSystem system) throws IOException, InterruptedException {
        Map<String, JsonNode> kinds = new TreeMap<>();
        for (Part service : Part.domainServices()) {
            kinds.putAll(of(system, service));
        }
        return kinds;
    }

    static Map<String, JsonNode> ofGateway(WholeSystem system) throws IOException, InterruptedException {
        return of(system, Part.GATEWAY);
    }

    /** Waits until the view holds what the services hold, which must be within a minute of the last write. */
    static void awaitEqual(WholeSystem system) {
        await("the gateway's digest equals the services'")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(ofGateway(system)).isEqualTo(ofServices(system)));
    }

    private static Map<String, JsonNode> of(WholeSystem system, Part part) throws IOException, InterruptedException {
        JsonNode kinds =
                system.as(DemoUser.OPERATOR, part).get("/digest").expect(200).json().path("kinds");
        Map<String, JsonNode> digests = new TreeMap<>();
        kinds.properties().forEach(kind -> digests.put(kind.getKey(), kind.getValue()));
        return digests;
    }
}
