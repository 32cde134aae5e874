package org.jiedui.gateway.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.gateway.Api.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class IntakeTest {

    private static final String TOPIC = "jiedui.evaluation";

    @Test
    void a_topic_that_is_lost_and_made_anew_is_read_anew_and_the_view_answers_all_the_while() {
        // Given
        UUID lost = Ids.next();
        UUID told = Ids.next();
        try (Topics topics = Topics.open()) {
            topics.publish(Event.of("round", lost, 1, "created", "{}"), Event.of("round", told, 4, "changed", "{}"));
            awaitVersion(told, 4);
            as(Tokens.operator()).get("/api/v1/digest").then().body("kinds.round.count", equalTo(2));
        }
        // When
        Topics.delete(TOPIC);
        Topics.awaitState(TOPIC, "MISSING");
        as(Tokens.operator()).get("/api/v1/digest").then().body("kinds.round.count", equalTo(2));
        given().get("/q/health/ready").then().statusCode(200);
        try (Topics topics = Topics.open()) {
            topics.publish(Event.of("round", told, 5, "changed", "{}"));
            // Then
            awaitVersion(told, 5);
            as(Tokens.operator()).get("/api/v1/digest").then().body("kinds.round.count", equalTo(1));
        }
    }

    @Test
    void what_a_transaction_took_back_is_never_seen() {
        UUID taken = Ids.next();
        UUID kept = Ids.next();
        try (Topics topics = Topics.open()) {
            topics.publishAndTakeBack(Event.of("aborted", taken, 1, "created", "{}"));
            topics.publish(Event.of("aborted", kept, 1, "created", "{}"));
            as(Tokens.operator())
                    .header("Jiedui-At-Least", "aborted/" + kept + "/1")
                    .get("/api/v1/digest")
                    .then()
                    .statusCode(200)
                    .body("kinds.aborted.count", equalTo(1));
        }
    }

    @Test
    void what_is_no_event_of_ours_is_passed_over() {
        UUID id = Ids.next();
        try (Topics topics = Topics.open()) {
            String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
            try (KafkaProducer<String, String> stranger = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
                for (int partition = 0; partition < 4; partition++) {
                    stranger.send(new ProducerRecord<>("jiedui.project", partition, "key", "garbage"));
                    ProducerRecord<String, String> odd = new ProducerRecord<>("jiedui.pairing", partition, "k", "{}");
                    odd.headers().add("ce_subject", "region/no-id".getBytes(StandardCharsets.UTF_8));
                    odd.headers().add("ce_entityversion", "one".getBytes(StandardCharsets.UTF_8));
                    stranger.send(odd);
                }
                stranger.flush();
            }
            topics.publish(Event.of("after-garbage", id, 1, "created", "{}"));
            as(Tokens.operator())
                    .header("Jiedui-At-Least", "after-garbage/" + id + "/1")
                    .get("/api/v1/digest")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void metrics_tell_how_large_the_view_is_and_how_far_behind() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jiedui_view_subjects"))
                .body(containsString("jiedui_view_behind{topic=\"jiedui.task\"}"))
                .body(containsString("jiedui_live_clients"))
                .body(containsString("jiedui_live_cut_off_total"));
    }

    private static void awaitVersion(UUID round, int version) {
        as(Tokens.operator())
                .header("Jiedui-At-Least", "round/" + round + "/" + version)
                .get("/api/v1/digest")
                .then()
                .statusCode(200);
    }
}
