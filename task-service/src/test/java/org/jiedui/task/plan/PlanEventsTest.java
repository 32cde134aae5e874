package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.move;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.patch;
import static org.jiedui.task.plan.PlanApi.putText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear of plans. */
@QuarkusTest
@WithEngines(database = "task")
class PlanEventsTest {

    private static final Token OFFICE = Tokens.tjOffice();
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void the_life_of_a_plan_is_told_step_by_step() {
        // Given
        String old = newPlan();
        // When
        String plan = newPlan(
                """
                {"title": "方案", "documentNumber": "津政发〔2019〕1号", "issuer": "天津市人民政府", "issuedOn": "2019-01-01",
                 "periodStart": "2019-01-01", "periodEnd": "2020-12-31", "supersedes": "%s",
                 "legalBasis": [{"documentNumber": "甲", "title": "乙"}],
                 "targets": [{"text": "丙", "year": 2020, "dimension": "TALENT"}]}
                """
                        .formatted(old));
        putText(OFFICE, plan, 1, "一、总则\n\n（一）办事。（市农委负责）").then().statusCode(200);
        as(OFFICE).post("/api/v1/plans/" + plan + "/decomposition").then().statusCode(201);
        patch(OFFICE, plan, 3, "{\"title\": \"改名\"}").then().statusCode(200);
        move(OFFICE, plan, 4, "{\"to\": \"IN_FORCE\"}").then().statusCode(200);
        move(OFFICE, plan, 5, "{\"to\": \"SUPERSEDED\", \"reason\": \"有新方案\"}").then().statusCode(200);
        as(OFFICE).header("If-Match", "\"6\"").delete("/api/v1/plans/" + plan).then().statusCode(204);
        // Then
        List<TopicRecord> events =
                Topic.named("jiedui.task").awaitEvents(UUID.fromString(plan), 8);
        assertThat(events).extracting(event -> event.attribute("type")).startsWith(
                "org.jiedui.task.plan.created.v1",
                "org.jiedui.task.plan.text-replaced.v1",
                "org.jiedui.task.plan.decomposed.v1",
                "org.jiedui.task.plan.changed.v1",
                "org.jiedui.task.plan.entered-into-force.v1",
                "org.jiedui.task.plan.superseded.v1",
                "org.jiedui.task.plan.removed.v1");
        assertThat(events.getLast().isTombstone()).isTrue();
        List<TopicRecord> told = events.subList(0, 7);
        assertThat(told).extracting(TopicRecord::version).containsExactly(1, 2, 3, 4, 5, 6, 7);
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        assertThat(told.get(5).json().at("/change/reason").textValue()).isEqualTo("有新方案");
        told.subList(0, 6).forEach(event -> assertThat(described(event)).containsAll(names(event.state())));
    }

    /** What the schema of the event says of a state. */
    private static List<String> described(TopicRecord event) {
        try {
            Path schema = Path.of("contracts", "events", event.attribute("type") + ".schema.json");
            return names(JSON.readTree(schema.toFile()).at("/properties/state/properties"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void an_event_has_nothing_that_depends_on_who_asks_and_never_the_text() {
        // Given
        String old = newPlan("{\"title\": \"旧方案的名字\"}");
        String plan = newPlan("{\"title\": \"新\", \"supersedes\": \"" + old + "\"}");
        // When
        putText(OFFICE, plan, 1, "一、只在正文里的话").then().statusCode(200);
        // Then
        TopicRecord told = Topic.named("jiedui.task")
                .awaitEvents(UUID.fromString(plan), 2)
                .get(1);
        assertThat(told.state().has("allowedTransitions")).isFalse();
        assertThat(told.state().get("supersedes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id");
        assertThat(told.json().toString()).doesNotContain("旧方案的名字").doesNotContain("只在正文里的话");
        assertThat(told.json().at("/change/fields")).extracting(JsonNode::textValue).containsExactly("/text");
    }

    @Test
    void partners_hear_of_plans_too() {
        // Given
        String plan = newPlan();
        // When
        List<TopicRecord> events = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(plan), 1);
        // Then
        assertThat(events.getFirst().state().get("id").textValue()).isEqualTo(plan);
    }
}
