package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do: Kafka loses the topics that others follow, and somebody asks whether the logs are whole. */
@ExtendWith(WithWholeSystem.class)
class OperationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final WholeSystem system;

    OperationsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    void what_kafka_has_lost_is_in_the_view_and_in_replicas_again() throws Exception {
        // Given
        User office = system.as(DemoUser.TJ_OFFICE);
        Answer kept = organization(office);
        Answer removed = organization(office);
        office.delete("/organizations/" + removed.id(), "If-Match", "\"1\"").expect(204);
        Digests.awaitEqual(system);
        Map<String, JsonNode> before = Digests.ofServices(system);
        lose("jiedui.pairing", "jiedui.pairing.public");

        // When
        republish("pairing-service");

        // Then
        Digests.awaitEqual(system);
        assertThat(Digests.ofGateway(system)).isEqualTo(before);
        String renamed = "/organizations/" + kept.id();
        office.patch(renamed, "{\"name\": \"临时机构二\"}", "If-Match", "\"1\"").expect(200);
        await("task-service's replica follows the topic of now")
                .atMost(PATIENCE)
                .untilAsserted(() -> office.post("/tasks", task(kept), "Jiedui-At-Least", "organization/" + kept.id() + "/2")
                        .expect(201));
        office.post("/tasks", task(removed)).expect(422);
        office.delete(renamed, "If-Match", "\"2\"").expect(204); // other tests count what the sample has
    }

    @Test
    void the_logs_are_verified_while_all_runs_and_held_against_the_time_before() throws Exception {
        // Given
        String first = system.command("verify");
        system.as(DemoUser.TJ_OFFICE).post("/tasks", "{\"title\": \"核验之后\"}").expect(201);
        // When
        String second = system.command("verify", "task-service");
        // Then
        assertThat(first.lines()).hasSize(4).allMatch(line -> line.contains(" all whole"));
        assertThat(second.lines()).singleElement().asString().startsWith("task: ").contains("all whole since checkpoint ");
    }

    private static Answer organization(User office) throws IOException, InterruptedException {
        return office.post("/organizations", """
                        {"name": "临时机构", "region": "120000", "kind": "OFFICE"}""")
                .expect(201);
    }

    private static String task(Answer organization) {
        return """
                {"title": "名录仍在", "assignments": [{"organization": "%s", "role": "LEAD"}]}"""
                .formatted(organization.json().path("code").asText());
    }

    private void republish(String service) throws IOException, InterruptedException {
        User operator = system.as(DemoUser.OPERATOR);
        String path = "/operations/" + service + "/republications";
        String id = operator.post(path, "{}").expect(202).id();
        await(service + " republished")
                .atMost(PATIENCE)
                .until(() -> operator.get(path + "/" + id).expect(200).json().path("status").asText().equals("FINISHED"));
    }

    private void lose(String... topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + system.settings().port(Part.KAFKA)))) {
            admin.deleteTopics(List.of(topics)).all().get();
        }
    }
}
