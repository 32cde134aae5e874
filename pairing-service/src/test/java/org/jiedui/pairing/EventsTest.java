package org.jiedui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who listen hear of each operation, on the topic of our own services and on the public one. */
@QuarkusTest
@WithEngines(database = "pairing")
class EventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_created_changed_and_removed_is_told_on_both_topics(Things things) {
        // Given
        String path = things.path + "/" + things.create();
        UUID id = UUID.fromString(Api.get(Tokens.viewer(), path).extract().path("id"));

        // When
        Api.patch(things.office(), path, 1, things.patch("one")).statusCode(200);
        Api.delete(things.office(), path, 2).statusCode(204);

        // Then
        String kind = things.name().toLowerCase().replaceAll("s$", "");
        for (String topic : List.of("jiedui.pairing", "jiedui.pairing.public")) {
            List<TopicRecord> events = Topic.named(topic).awaitEvents(id, 4);
            assertThat(events).extracting(TopicRecord::version).containsExactly(1, 2, 3, 3);
            assertThat(events)
                    .extracting(event -> event.attribute("type"))
                    .startsWith(type(kind, "created"), type(kind, "changed"), type(kind, "removed"));
            assertThat(events).allSatisfy(event -> {
                assertThat(event.key()).isEqualTo(id.toString());
                assertThat(event.attribute("subject")).isEqualTo(kind + "/" + id);
                assertThat(event.attribute("source")).isEqualTo("/pairing-service");
                assertThat(event.attribute("specversion")).isEqualTo("1.0");
            });
            assertThat(events.get(2).json().has("state")).isFalse();
            assertThat(events.get(3).isTombstone()).isTrue();
            events.subList(0, 3).forEach(EventsTest::isAsItsSchemaSays);
        }
    }

    @Test
    void a_move_is_told_by_its_own_name_with_its_reason() {
        // Given
        Pairings.Made pairing = Pairings.create();

        // When
        move(pairing, 1, "ENDED", "期满");
        move(pairing, 2, "ACTIVE", "续签");

        // Then
        List<TopicRecord> events = Topic.named("jiedui.pairing").awaitEvents(UUID.fromString(pairing.id()), 3);
        assertThat(events)
                .extracting(event -> event.attribute("type"))
                .containsExactly(type("pairing", "created"), type("pairing", "ended"), type("pairing", "activated"));
        assertThat(events.get(1).state().path("status").asText()).isEqualTo("ENDED");
        assertThat(events.get(1).json().at("/change/reason").asText()).isEqualTo("期满");
        assertThat(events.get(1).json().at("/change/actor").asText()).isEqualTo("tj-office");
        assertThat(events.get(1).json().at("/change/fields")).hasToString("[\"/status\"]");
        events.forEach(EventsTest::isAsItsSchemaSays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions/120116-TEDA", "/organizations/TJ-LG", "/pairings/P-02-1"})
    void the_state_is_what_a_reader_gets_but_for_what_is_derived(String path) throws IOException {
        // Given
        byte[] answer = Api.get(Tokens.superior(), path).statusCode(200).extract().asByteArray();
        JsonNode read = JSON.readTree(answer);

        // When
        List<TopicRecord> events =
                Topic.named("jiedui.pairing").awaitEvents(UUID.fromString(read.path("id").asText()), 1);

        // Then
        JsonNode state = events.getLast().state();
        Set<String> derived = new TreeSet<>();
        read.properties().forEach(field -> {
            if (!field.getValue().equals(state.path(field.getKey()))) {
                derived.add(field.getKey());
            }
        });
        assertThat(derived).isSubsetOf("region", "left", "right", "parent", "allowedTransitions");
        assertThat(state.findValuesAsText("code")).containsAll(codes(read));
        assertThat(state.has("allowedTransitions")).isFalse();
    }

    /** The thing's own code, and those of the regions that it refers to. */
    private static List<String> codes(JsonNode read) {
        return read.path("left").isMissingNode()
                ? List.of(read.path("code").asText())
                : List.of(
                        read.path("code").asText(),
                        read.at("/left/0/code").asText(),
                        read.at("/right/0/code").asText());
    }

    private static String type(String kind, String happened) {
        return "org.jiedui.pairing." + kind + "." + happened + ".v1";
    }

    private static void isAsItsSchemaSays(TopicRecord event) {
        Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value());
    }

    private static void move(Pairings.Made pairing, int version, String to, String reason) {
        Api.as(Tokens.tjOffice())
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason))
                .post("/api/v1" + pairing.path() + "/transitions")
                .then()
                .statusCode(200);
    }
}
