package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jiedui.local.identity.DemoUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a plan's text to live tasks, through the gateway only, as docs/walkthrough.md tells it. */
@ExtendWith(WithWholeSystem.class)
class StoryIT {
    private final WholeSystem system;
    private User office;

    StoryIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void signIn() throws IOException {
        office = system.as(DemoUser.TJ_OFFICE);
    }

    @Test
    void the_token_that_dev_prints_opens_the_api() throws Exception {
        // Given
        String token = system.command("token", "tj-office").strip();
        // When
        Answer answer = system.with(token).get("/tasks?limit=1");
        // Then
        assertThat(answer.expect(200).json().path("items")).hasSize(1);
        system.with(token + "x").get("/tasks?limit=1").expect(401);
    }

    @Test
    void a_text_becomes_clauses_then_drafts_then_tasks() throws Exception {
        // Given
        StoryPlan plan = StoryPlan.create(office);
        // When
        JsonNode clauses = office.get(plan.path() + "/clauses").expect(200).json();
        JsonNode proposal =
                office.post(plan.path() + "/decomposition", "{}").expect(201).json();
        Answer adoption = office.post(plan.path() + "/decomposition/adoption", "{\"all\": true}")
                .expect(200);
        // Then
        assertThat(office.get(plan.path() + "/text").expect(200).text()).isEqualTo(StoryPlan.text());
        assertThat(clauses.path("items").findValuesAsText("path"))
                .containsExactly("一", "二", "二/（一）", "二/（二）", "二/（三）", "三", "三/（四）");
        assertThat(proposal.path("drafts").findValuesAsText("clausePath"))
                .containsExactly("二/（一）", "二/（二）", "二/（三）", "三/（四）");
        JsonNode first = proposal.at("/drafts/0");
        assertThat(first.at("/leads/0/text").asText()).isEqualTo("市农委");
        assertThat(first.at("/leads/0/organization").asText()).isEqualTo("TJ-ARA");
        assertThat(first.path("supports").findValuesAsText("organization")).containsExactly("TJ-COM");
        assertThat(first.path("openEndedSupport").asBoolean()).isTrue();
        assertThat(proposal.at("/drafts/2/shared").asBoolean()).isTrue();
        assertThat(adoption.json().path("tasks").findValuesAsText("version")).containsOnly("1").hasSize(4);
    }

    @Test
    void drafts_adopted_twice_make_no_second_task() throws Exception {
        // Given
        StoryPlan plan = StoryPlan.create(office);
        List<JsonNode> adopted = plan.adoptAll(office);
        // When
        Answer again = office.post(plan.path() + "/decomposition/adoption", "{\"all\": true}")
                .expect(200);
        // Then
        assertThat(again.json().path("tasks").findValuesAsText("created")).containsOnly("false");
        assertThat(again.json().path("tasks").findValuesAsText("id"))
                .containsExactlyInAnyOrderElementsOf(
                        adopted.stream().map(task -> task.path("id").asText()).toList());
        assertThat(office.get("/tasks?count=true&planId=" + plan.id()).json().path("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void who_tells_what_was_written_sees_it_in_the_overview() throws Exception {
        // Given
        StoryPlan plan = StoryPlan.create(office);
        office.post(plan.path() + "/decomposition", "{}").expect(201);
        String versions = office.post(plan.path() + "/decomposition/adoption", "{\"all\": true}")
                .expect(200)
                .header("Jiedui-Version");
        // When
        Answer overview = office.get("/overview?plan=" + plan.id(), "Jiedui-At-Least", versions);
        // Then
        JsonNode tasks = overview.expect(200).json().path("tasks");
        assertThat(tasks.path("total").asInt()).isEqualTo(4);
        assertThat(tasks.path("byStatus").path("DRAFT").asInt()).isEqualTo(4);
        assertThat(overview.header("Jiedui-Position")).isNotEmpty();
    }

    @Test
    void a_second_connection_hears_of_each_change() throws Exception {
        // Given
        StoryPlan plan = StoryPlan.create(office);
        try (LiveStream live = LiveStream.open(office)) {
            // When
            JsonNode task = plan.adoptAll(office).getFirst();
            office.patch("/tasks/" + task.path("id").asText(), "{\"priority\": \"HIGH\"}", "If-Match", "\"1\"")
                    .expect(200);
            // Then
            String subject = "task/" + task.path("id").asText();
            assertThat(live.awaitVersion(subject, 1).type()).isEqualTo("org.jiedui.task.task.created.v1");
            assertThat(live.awaitVersion(subject, 2).type()).isEqualTo("org.jiedui.task.task.changed.v1");
        }
    }

    @Test
    void a_lead_is_found_by_its_old_name_and_shown_by_its_name_of_today() throws Exception {
        // Given
        String task = createTask("{\"title\": \"协作基地挂牌\"}").id();
        // When
        JsonNode resolution = office.get("/organizations/resolution?name=" + User.encode("市农委") + "&city=120000")
                .expect(200)
                .json();
        String lead = resolution.at("/match/code").asText();
        String body = "{\"assignments\": [{\"organization\": \"%s\", \"role\": \"LEAD\"}]}".formatted(lead);
        JsonNode assigned = office.patch("/tasks/" + task, body, "If-Match", "\"1\"")
                .expect(200)
                .json();
        // Then
        assertThat(resolution.path("formerName").asBoolean()).isTrue();
        assertThat(assigned.at("/assignments/0/organization/code").asText()).isEqualTo("TJ-ARA");
        assertThat(assigned.at("/assignments/0/organization/name").asText()).isEqualTo("天津市农业农村委员会");
    }

    @Test
    void a_change_of_what_has_changed_since_is_refused_with_the_version_of_now() throws Exception {
        // Given
        String task = "/tasks/" + createTask("{\"title\": \"展销会筹备\"}").id();
        office.patch(task, "{\"priority\": \"HIGH\"}", "If-Match", "\"1\"").expect(200);
        // When
        Answer stale = office.patch(task, "{\"priority\": \"LOW\"}", "If-Match", "\"1\"");
        Answer without = office.patch(task, "{\"priority\": \"LOW\"}");
        // Then
        assertThat(stale.expect(412).json().path("code").asText()).isEqualTo("version-conflict");
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(without.expect(428).json().path("code").asText()).isEqualTo("precondition-required");
        assertThat(office.get(task).json().path("priority").asText()).isEqualTo("HIGH");
    }

    @Test
    void a_body_with_two_faults_is_refused_naming_both() throws Exception {
        // Given
        String task = "/tasks/" + createTask("{\"title\": \"展销会筹备\"}").id();
        // When
        Answer refused =
                office.patch(task, "{\"title\": \"\", \"dueOn\": \"2026-02-30\"}", "If-Match", "\"1\"");
        // Then
        assertThat(refused.expect(422).header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("#/title", "#/dueOn");
    }

    @Test
    void a_request_sent_twice_with_one_key_has_one_effect_and_one_answer() throws Exception {
        // Given
        String tag = "once-" + UUID.randomUUID();
        String body = "{\"title\": \"联合检验\", \"tags\": [\"%s\"]}".formatted(tag);
        String[] key = {"Idempotency-Key", tag};
        // When
        Answer first = office.post("/tasks", body, key).expect(201);
        Answer second = office.post("/tasks", body, key).expect(201);
        Answer other = office.post("/tasks", body.replace("联合", "单独"), key);
        // Then
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(other.expect(422).json().path("code").asText()).isEqualTo("idempotency-key-reused");
        assertThat(office.get("/tasks?count=true&tags=" + tag).json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_task_moves_to_its_end_step_by_step_and_its_history_tells_each() throws Exception {
        // Given
        String task = "/tasks/"
                + createTask(
                                """
                                {"title": "共建检测中心", "assignments": [{"organization": "TJ-ARA", "role": "LEAD"}]}
                                """)
                        .id();
        // When
        Answer wrong = move(task, "COMPLETED", 1);
        move(task, "ASSIGNED", 1).expect(200);
        move(task, "IN_PROGRESS", 2).expect(200);
        move(task, "IN_ACCEPTANCE", 3).expect(200);
        JsonNode completed = move(task, "COMPLETED", 4).expect(200).json();
        JsonNode history = office.get(task + "/history").expect(200).json().path("items");
        // Then
        assertThat(wrong.expect(409).json().path("code").asText()).isEqualTo("transition-not-allowed");
        assertThat(wrong.json().path("allowed")).extracting(JsonNode::asText).contains("ASSIGNED", "CANCELLED").doesNotContain("COMPLETED");
        assertThat(completed.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(completed.path("allowedTransitions")).isEmpty();
        assertThat(history.findValuesAsText("version")).containsExactly("5", "4", "3", "2", "1");
        assertThat(history.findValuesAsText("actor")).containsOnly("tj-office");
        assertThat(history.at("/0/reason").asText()).isEqualTo("按计划推进");
        assertThat(history.at("/0/changes/0/before").asText()).isEqualTo("IN_ACCEPTANCE");
        assertThat(history.at("/0/changes/0/after").asText()).isEqualTo("COMPLETED");
    }

    private Answer createTask(String body) throws IOException, InterruptedException {
        return office.post("/tasks", body).expect(201);
    }

    private Answer move(String task, String to, int version) throws IOException, InterruptedException {
        String body = "{\"to\": \"%s\", \"reason\": \"按计划推进\"}".formatted(to);
        return office.post(task + "/transitions", body, "If-Match", "\"" + version + "\"");
    }
}
