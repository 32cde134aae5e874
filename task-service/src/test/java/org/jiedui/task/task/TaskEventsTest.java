package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.remove;
import static org.jiedui.task.task.TaskApi.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear of tasks. */
@QuarkusTest
@WithEngines(database = "task")
class TaskEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Topic INTERNAL = Topic.named("jiedui.task");
    private static final Topic PUBLIC = Topic.named("jiedui.task.public");

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void the_life_of_a_task_is_told_step_by_step_as_the_schemas_have_it() {
        // Given
        String parent = newTask();
        String plan = TaskApi.newPlan(Tokens.tjOffice(), "120000");
        String task = newTask(
                """
                {"title": "共建园区", "planId": "%s", "clausePath": "三/（一）/1", "span": {"start": 1, "end": 9},
                 "parentId": "%s", "description": "并联审批", "dimension": "TALENT", "tags": ["借鉴区"], "weight": 2.5,
                 "startOn": "2026-01-01", "dueOn": "2026-12-31",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD", "duty": "牵头"}, {"region": "220104", "role": "GUIDE"}],
                 "unresolvedUnits": [{"text": "相关区政府", "role": "SUPPORT"}], "sourceRegion": "120116",
                 "adoptingRegion": "220100", "milestones": [{"title": "清单", "dueOn": "2026-06-30"}]}
                """
                        .formatted(plan, parent));
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"共建产业园\"}").then().statusCode(200);
        int version = 2;
        for (String to : List.of(
                "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "IN_PROGRESS", "SUSPENDED", "IN_PROGRESS", "CANCELLED")) {
            TaskApi.moveBecause(Tokens.tjOffice(), task, version++, to, "如此安排").then().statusCode(200);
        }
        // When
        remove(Tokens.tjOffice(), task, version).then().statusCode(204);
        // Then
        List<TopicRecord> events = INTERNAL.awaitEvents(UUID.fromString(task), 11);
        assertThat(events.getLast().isTombstone()).isTrue();
        assertThat(events.getLast().version()).isEqualTo(10);
        List<TopicRecord> told = events.subList(0, 10);
        assertThat(told).extracting(TopicRecord::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(told)
                .extracting(event -> event.attribute("type").replace("org.jiedui.task.task.", ""))
                .containsExactly(
                        "created.v1",
                        "changed.v1",
                        "assigned.v1",
                        "started.v1",
                        "submitted.v1",
                        "returned.v1",
                        "suspended.v1",
                        "resumed.v1",
                        "cancelled.v1",
                        "removed.v1");
        told.forEach(TaskEventsTest::isAsPromised);
        assertThat(told.get(8).json().at("/change/reason").textValue()).isEqualTo("如此安排");
        assertThat(PUBLIC.awaitEvents(UUID.fromString(task), 11)).hasSize(11);
    }

    @Test
    void a_completed_task_is_told_as_such() {
        String task = TaskApi.newLedTask("");
        // When
        walk(task, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "COMPLETED");
        // Then
        TopicRecord last = INTERNAL.awaitEvents(UUID.fromString(task), 5).getLast();
        assertThat(last.attribute("type")).isEqualTo("org.jiedui.task.task.completed.v1");
        assertThat(last.attribute("subject")).isEqualTo("task/" + task);
        isAsPromised(last);
    }

    @Test
    void an_event_names_units_by_code_and_has_nothing_that_depends_on_who_asks_or_when() {
        String parent = newTask("{\"title\": \"上级的名字\"}");
        String task = TaskApi.newLedTask(", \"dueOn\": \"2020-01-01\", \"parentId\": \"" + parent + "\"");
        // When
        JsonNode state = INTERNAL.awaitEvents(UUID.fromString(task), 1).getFirst().state();
        // Then
        assertThat(names(state)).doesNotContain("allowedTransitions", "overdue", "plan", "parent").contains("parentId", "city");
        assertThat(names(state.at("/assignments/0"))).containsExactly("organization", "role");
        assertThat(names(state.at("/assignments/0/organization"))).containsExactly("code");
        assertThat(state.toString()).doesNotContain("上级的名字");
    }

    @Test
    void partners_hear_nothing_of_what_is_confidential() {
        // Given
        UUID hidden = UUID.fromString(newTask("{\"title\": \"保密\", \"confidential\": true}"));
        UUID open = UUID.fromString(newTask());
        // When
        PUBLIC.awaitEvents(open, 1);
        // Then
        assertThat(INTERNAL.awaitEvents(hidden, 1)).hasSize(1);
        assertThat(PUBLIC.eventsAbout(hidden)).isEmpty();
    }

    @Test
    void a_task_that_becomes_confidential_is_withdrawn_from_partners_and_may_come_back() {
        // Given
        String task = newTask("{\"title\": \"将保密\"}");
        UUID id = UUID.fromString(task);
        // When
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"机密\", \"confidential\": true}").then().statusCode(200);
        patch(Tokens.tjOffice(), task, 2, "{\"title\": \"更机密\"}").then().statusCode(200);
        patch(Tokens.tjOffice(), task, 3, "{\"title\": \"解密\", \"confidential\": false}").then().statusCode(200);
        // Then
        List<TopicRecord> told = PUBLIC.awaitEvents(id, 3);
        assertThat(told).extracting(TopicRecord::version).containsExactly(1, 2, 4);
        assertThat(told).extracting(TopicRecord::isTombstone).containsExactly(false, true, false);
        assertThat(told.toString() + told.getLast().json()).doesNotContain("机密\"");
        assertThat(INTERNAL.awaitEvents(id, 4)).extracting(TopicRecord::version).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_task_under_a_confidential_one_does_not_name_it_to_partners() {
        // Given
        String parent = newTask("{\"title\": \"机密\", \"confidential\": true}");
        // When
        UUID child = UUID.fromString(TaskApi.newChild(parent, ""));
        // Then
        TopicRecord told = PUBLIC.awaitEvents(child, 1).getFirst();
        assertThat(told.state().has("parentId")).isFalse();
        assertThat(told.json().toString()).doesNotContain(parent);
        TopicRecord internal = INTERNAL.awaitEvents(child, 1).getFirst();
        assertThat(internal.state().path("parentId").asText()).isEqualTo(parent);
    }

    /** The schema of its type allows the event, and knows every field in it. */
    private static void isAsPromised(TopicRecord event) {
        String type = event.attribute("type");
        Contracts.ofThisModule().validateEvent(type, event.value());
        try {
            JsonNode schema = JSON.readTree(
                    Path.of("contracts", "events", type + ".schema.json").toFile());
            assertThat(names(schema.at("/properties/state/properties"))).containsAll(names(event.state()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
