package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.local.identity.DemoUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task is reported on, falls behind and is chased, through the gateway only. */
@ExtendWith(WithWholeSystem.class)
class SupervisionStoryIT {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WholeSystem system;
    private User office;
    private User unit;
    private String plan;
    private String task;
    private List<LocalDate> workingDays;

    SupervisionStoryIT(WholeSystem system) {
        this.system = system;
    }

    /** A task of this unit that should be four fifths done 30 working days ago and is due eight days after. */
    @BeforeEach
    void signIn() throws Exception {
        office = system.as(DemoUser.TJ_OFFICE);
        unit = system.as(DemoUser.TJ_DRC);
        workingDays = workingDays();
        plan = office.post("/plans", StoryPlan.body()).expect(201).id();
        String body =
                """
                {"title": "共建检测中心", "planId": "%s", "startOn": "%s", "dueOn": "%s",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}]}
                """.formatted(plan, daysAgo(62), daysAgo(22));
        Answer made = office.post("/tasks", body).expect(201);
        task = made.id();
        office.post("/tasks/" + task + "/transitions", "{\"to\": \"ASSIGNED\"}", "If-Match", made.etag()).expect(200);
    }

    @Test
    void a_returned_report_is_bettered_accepted_and_moves_the_task_and_the_light() throws Exception {
        // Given
        judge(daysAgo(30));
        assertThat(light()).isEqualTo("RED");
        String period = YearMonth.now(CHINA).toString();
        try (LiveStream live = LiveStream.of(office, "?plan=" + plan)) {
            // When
            Answer report = unit.post("/tasks/" + task + "/reports", report(period, 70)).expect(201);
            String path = "/tasks/" + task + "/reports/" + report.id();
            assertThat(waiting(report)).containsExactly("ANSWER_SUPERVISION", "REVIEW_REPORT");
            Answer returned = office.post(
                            path + "/review", "{\"verdict\": \"RETURNED\", \"comment\": \"请附验收清单。\"}", "If-Match", report.etag())
                    .expect(200);
            assertThat(waiting(returned)).containsExactly("ANSWER_SUPERVISION", "REVISE_REPORT");
            Answer again = unit.patch(path, "{\"progress\": 80}", "If-Match", returned.etag()).expect(200);
            Answer accepted = office.post(path + "/review", "{\"verdict\": \"ACCEPTED\"}", "If-Match", again.etag())
                    .expect(200);
            judge(daysAgo(29));
            // Then
            JsonNode now = task();
            assertThat(now.path("progress").asInt()).isEqualTo(80);
            assertThat(now.path("status").asText()).isEqualTo("IN_PROGRESS");
            assertThat(now.path("light").asText()).isEqualTo("YELLOW");
            assertThat(accepted.json().path("submissions").asInt()).isEqualTo(2);
            assertThat(history(path, "progress")).containsExactly("80", "70");
            assertThat(waiting(accepted)).containsExactly("ANSWER_SUPERVISION");
            assertThat(lights("byLight")).hasToString("{\"GREEN\":0,\"YELLOW\":1,\"RED\":0}");
            JsonNode told = live.awaitVersion("report/" + report.id(), 4).data();
            assertThat(told.at("/subject/task/name").asText()).isEqualTo("共建检测中心");
            live.awaitVersion("task/" + task, now.path("version").asInt());
            assertThat(live.received())
                    .extracting(LiveStream.Event::type)
                    .contains("org.jiedui.task.task.progressed.v1", "org.jiedui.task.task.light-changed.v1")
                    .containsSubsequence(
                            "org.jiedui.task.report.submitted.v1",
                            "org.jiedui.task.report.returned.v1",
                            "org.jiedui.task.report.resubmitted.v1",
                            "org.jiedui.task.report.accepted.v1");
        }
    }

    @Test
    void a_task_that_stays_red_is_escalated_day_by_day_and_what_the_unit_answers_waits_for_the_office() throws Exception {
        // Given
        judge(daysAgo(21));
        assertThat(levels()).containsExactly("REMINDER");
        // When
        Answer answered = answer(open().getFirst());
        assertThat(waiting(answered)).containsExactly("CLOSE_SUPERVISION");
        Answer closed = close(answered);
        assertThat(waiting(closed)).isEmpty();
        judge(daysAgo(17));
        assertThat(levels()).containsExactly("REMINDER");
        judge(daysAgo(16));
        assertThat(levels()).containsExactly("REMINDER", "URGING");
        judge(daysAgo(11));
        judge(daysAgo(1));
        // Then
        assertThat(levels()).containsExactly("REMINDER", "URGING", "NOTICE", "CIRCULATED");
        assertThat(open()).extracting(supervision -> supervision.path("redSince").asText()).containsOnly(daysAgo(21).toString());
        assertThat(lights("tasks").at("/0/id").asText()).isEqualTo(task);
        assertThat(waiting(closed)).containsExactly("ANSWER_SUPERVISION", "ANSWER_SUPERVISION", "ANSWER_SUPERVISION");
    }

    @Test
    void what_both_offices_have_judged_for_one_day_at_the_same_time_is_judged_and_raised_once() throws Exception {
        // Given
        User changchun = system.as(DemoUser.CC_OFFICE);
        LocalDate day = daysAgo(21);
        // When
        String ours = order(office, day);
        String theirs = order(changchun, day);
        awaitDone(office, ours);
        awaitDone(changchun, theirs);
        // Then
        JsonNode judgements = office.get("/tasks/" + task + "/judgements").expect(200).json().path("items");
        assertThat(judgements.findValuesAsText("day")).containsExactly(day.toString());
        assertThat(levels()).containsExactly("REMINDER");
    }

    private static String report(String period, int progress) {
        return "{\"period\": \"%s\", \"progress\": %d, \"narrative\": \"设备到位。\"}".formatted(period, progress);
    }

    /** 0 is the last working day up to today. */
    private LocalDate daysAgo(int number) {
        return workingDays.get(workingDays.size() - 1 - number);
    }

    private List<LocalDate> workingDays() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(CHINA);
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode day : office.get("/calendar?from=" + today.minusDays(120) + "&to=" + today)
                .expect(200)
                .json()
                .path("days")) {
            if (day.path("kind").asText().matches("WORKING_DAY|MAKE_UP_DAY")) {
                days.add(LocalDate.parse(day.path("day").asText()));
            }
        }
        return days;
    }

    /** Has the office judge its tasks for that day, and waits until it is done. */
    private void judge(LocalDate day) throws IOException, InterruptedException {
        awaitDone(office, order(office, day));
    }

    private static String order(User office, LocalDate day) throws IOException, InterruptedException {
        return office.post("/judgements", "{\"day\": \"" + day + "\"}").expect(202).id();
    }

    private static void awaitDone(User office, String job) {
        await("the judgement").atMost(PATIENCE).until(() -> status(office, job), "SUCCEEDED"::equals);
    }

    private static String status(User office, String job) throws IOException, InterruptedException {
        return office.get("/jobs/" + job).expect(200).json().path("status").asText();
    }

    private JsonNode task() throws IOException, InterruptedException {
        return office.get("/tasks/" + task).expect(200).json();
    }

    private String light() throws IOException, InterruptedException {
        return task().path("light").asText();
    }

    private List<JsonNode> supervisions() throws IOException, InterruptedException {
        return StoryPlan.items(office.get("/supervisions?sort=raisedOn&taskId=" + task).expect(200));
    }

    private List<String> levels() throws IOException, InterruptedException {
        return supervisions().stream().map(supervision -> supervision.path("level").asText()).toList();
    }

    private List<JsonNode> open() throws IOException, InterruptedException {
        return supervisions().stream()
                .filter(supervision -> supervision.path("status").asText().equals("OPEN"))
                .toList();
    }

    private Answer answer(JsonNode supervision) throws IOException, InterruptedException {
        String path = "/tasks/" + task + "/supervisions/" + supervision.path("id").asText();
        return unit.patch(path, "{\"reply\": \"本月内补齐。\"}", "If-Match", "\"1\"").expect(200);
    }

    private Answer close(Answer answered) throws IOException, InterruptedException {
        String path = "/tasks/" + task + "/supervisions/" + answered.id() + "/transitions";
        return office.post(path, "{\"to\": \"CLOSED\"}", "If-Match", answered.etag()).expect(200);
    }

    /** The values of a field that changes of this brought, the newest first. */
    private List<String> history(String path, String field) throws IOException, InterruptedException {
        List<String> values = new ArrayList<>();
        for (JsonNode step : office.get(path + "/history").expect(200).json().path("items")) {
            for (JsonNode change : step.path("changes")) {
                if (change.path("pointer").asText().equals("/" + field)) {
                    values.add(change.path("after").asText());
                }
            }
        }
        return values;
    }

    /** What waits in this plan, the longest first, in the view that has come at least as far as this answer. */
    private List<String> waiting(Answer written) throws IOException, InterruptedException {
        JsonNode waiting = office.get("/overview/waiting?plan=" + plan, "Jiedui-At-Least", versions(written))
                .expect(200)
                .json();
        List<String> kinds = new ArrayList<>();
        waiting.path("items").forEach(item -> kinds.add(item.path("kind").asText()));
        return kinds;
    }

    private String versions(Answer written) throws IOException, InterruptedException {
        List<String> versions = new ArrayList<>(List.of(written.header("Jiedui-Version")));
        versions.add("task/" + task + "/" + task().path("version").asText());
        supervisions().forEach(supervision -> versions.add("supervision/" + supervision.path("id").asText() + "/"
                + supervision.path("version").asText()));
        versions.removeIf(String::isEmpty);
        return String.join(",", versions);
    }

    private JsonNode lights(String field) throws IOException, InterruptedException {
        String now = "task/" + task + "/" + task().path("version").asText();
        return office.get("/overview/lights?plan=" + plan, "Jiedui-At-Least", now).expect(200).json().path(field);
    }
}
