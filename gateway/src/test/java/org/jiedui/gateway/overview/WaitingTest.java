package org.jiedui.gateway.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Programme.part;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.task;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@GatewayTest
class WaitingTest {

    private static final String JANUARY = "2026-01-05T02:00:00Z";
    private static final String FEBRUARY = "2026-02-03T02:00:00Z";
    private static final String MARCH = "2026-03-02T02:00:00Z";

    private static Topics topics;

    @Inject
    Days days;

    @Inject
    WorkingCalendars calendars;

    @BeforeAll
    static void open() {
        topics = Topics.open();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    private static TaskState underWay(UUID plan) {
        return task(Ids.next())
                .ofPlan(plan)
                .in("IN_PROGRESS")
                .inCity("120000")
                .assigned("organization", "WT-AGRI", "LEAD")
                .assigned("region", "WT-HEPING", "LEAD");
    }

    private static ValidatableResponse waiting(Token token, String query, Event... seen) {
        String versions = Arrays.stream(seen)
                .map(event -> event.kind() + "/" + event.id() + "/" + event.version())
                .collect(Collectors.joining(","));
        return (seen.length == 0 ? as(token) : as(token).header("Jiedui-At-Least", versions))
                .get("/api/v1/overview/waiting?plan=" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void what_waits_is_told_by_who_has_to_act_and_the_longest_waits_first() {
        // Given
        UUID plan = Ids.next();
        TaskState task = underWay(plan);
        Event report = part("report", Ids.next(), task.id(), 1, "SUBMITTED", FEBRUARY);
        Event request = part("extension-request", Ids.next(), task.id(), 1, "REQUESTED", MARCH);
        Event reminder = part("supervision", Ids.next(), task.id(), 1, "OPEN", JANUARY);
        Event accepted = part("report", Ids.next(), task.id(), 1, "ACCEPTED", JANUARY);
        topics.publish(plan(plan, 1, "WT-1", "120000", "220100"), report, request, reminder, accepted);
        // When
        topics.publish(task.at(1));
        // Then
        long workingDays = calendars.current().between(LocalDate.of(2026, 1, 5), days.today());
        waiting(Tokens.viewer(), "WT-1", task.at(1), report, request, reminder, accepted)
                .body("total", equalTo(3), "byKind.REVIEW_REPORT", equalTo(1), "byKind.ACCEPT_TASK", equalTo(0))
                .body("items.kind", contains("ANSWER_SUPERVISION", "REVIEW_REPORT", "DECIDE_EXTENSION"))
                .body("items[0].subject.id", equalTo(reminder.id().toString()))
                .body("items[0].waitsFor", hasSize(2), "items[0].waitsFor.organization.code", hasItem("WT-AGRI"))
                .body("items[0].since", equalTo(JANUARY), "items[0].workingDays", equalTo((int) workingDays))
                .body("items[1].waitsFor.office.code", contains("120000"))
                .body("items[1].task.id", equalTo(task.id().toString()), "items[1].task.name", equalTo("任务“1”"))
                .body("byActor", hasSize(3))
                .body("byActor[0].organization.code", equalTo("WT-AGRI"), "byActor[1].region.code", equalTo("WT-HEPING"))
                .body("byActor[2].office.code", equalTo("120000"), "byActor[2].total", equalTo(2))
                .body("byActor[2].since", equalTo(FEBRUARY));
        as(Tokens.viewer())
                .get("/api/v1/overview?plan=WT-1")
                .then()
                .body("waiting.total", equalTo(3), "waiting.byKind.DECIDE_EXTENSION", equalTo(1));
    }

    @Test
    void what_is_done_waits_for_the_next_or_for_nobody() {
        // Given
        UUID plan = Ids.next();
        TaskState task = underWay(plan);
        UUID report = Ids.next();
        UUID reminder = Ids.next();
        UUID request = Ids.next();
        Event returned = part("report", report, task.id(), 2, "RETURNED", FEBRUARY);
        Event answered = part("supervision", reminder, task.id(), 2, "ANSWERED", MARCH);
        Event approved = part("extension-request", request, task.id(), 2, "APPROVED", MARCH);
        topics.publish(
                plan(plan, 1, "WT-2", "120000", "220100"),
                task.at(1),
                part("report", report, task.id(), 1, "SUBMITTED", JANUARY),
                part("supervision", reminder, task.id(), 1, "OPEN", JANUARY),
                part("extension-request", request, task.id(), 1, "REQUESTED", JANUARY));
        // When
        topics.publish(returned, answered, approved, task.in("IN_ACCEPTANCE").at(2));
        // Then
        waiting(Tokens.viewer(), "WT-2", task.at(2), returned, answered, approved)
                .body("items.kind", hasItems("REVISE_REPORT", "CLOSE_SUPERVISION", "ACCEPT_TASK"), "total", equalTo(3))
                .body("items.find { it.kind == 'REVISE_REPORT' }.waitsFor.organization.code", contains("TJ-DRC"))
                .body("items.find { it.kind == 'ACCEPT_TASK' }.waitsFor.office.code", contains("120000", "220100"))
                .body("items.find { it.kind == 'ACCEPT_TASK' }.task.id", equalTo(task.id().toString()));
        waiting(Tokens.viewer(), "WT-2&city=220100").body("items.kind", not(hasItem("REVISE_REPORT")), "total", equalTo(2));
        waiting(Tokens.viewer(), "WT-2&organization=TJ-DRC").body("items.kind", contains("REVISE_REPORT"));
    }

    @Test
    void a_task_that_waits_for_a_unit_in_support_waits_for_that_unit() {
        // Given
        UUID plan = Ids.next();
        TaskState task = underWay(plan);
        Event waits = Event.of(
                "task",
                task.id(),
                2,
                "waiting-begun",
                task.json(2).replaceFirst("}$", ",\"waitingFor\":{\"region\":{\"code\":\"220104\"},\"since\":\"" + MARCH + "\"}}"));
        topics.publish(plan(plan, 1, "WT-5", "120000"), task.at(1));
        // When
        topics.publish(waits);
        // Then
        waiting(Tokens.viewer(), "WT-5", waits)
                .body("items.kind", contains("SUPPORT_TASK"), "items[0].since", equalTo(MARCH))
                .body("byActor", hasSize(1), "byActor[0].region.code", equalTo("220104"));
        topics.publish(task.at(3));
        waiting(Tokens.viewer(), "WT-5", task.at(3)).body("total", equalTo(0));
    }

    @Test
    void while_a_task_is_suspended_nothing_of_it_waits_and_all_of_it_once_it_is_resumed() {
        // Given
        UUID plan = Ids.next();
        TaskState task = underWay(plan);
        Event report = part("report", Ids.next(), task.id(), 1, "SUBMITTED", FEBRUARY);
        topics.publish(plan(plan, 1, "WT-3", "120000"), task.at(1), report, task.in("SUSPENDED").at(2));
        waiting(Tokens.viewer(), "WT-3", task.at(2), report).body("total", equalTo(0), "byActor", hasSize(0));
        // When
        topics.publish(task.at(3));
        // Then
        waiting(Tokens.viewer(), "WT-3", task.at(3)).body("items.kind", contains("REVIEW_REPORT"));
    }

    @Test
    void what_waits_with_a_confidential_task_is_counted_once_for_those_who_may_see_it_and_for_nobody_else() {
        // Given
        UUID plan = Ids.next();
        TaskState secret = underWay(plan).secret().assigned("region", "120101", "SUPPORT");
        Event report = part("report", Ids.next(), secret.id(), 1, "SUBMITTED", FEBRUARY);
        topics.publish(plan(plan, 1, "WT-4", "120000"), secret.at(1), report);
        // When
        waiting(Tokens.superior(), "WT-4", secret.at(1), report).body("total", equalTo(1));
        // Then
        for (Token insider : new Token[] {Tokens.tjOffice(), Tokens.tjHeping()}) {
            waiting(insider, "WT-4")
                    .body("items", hasSize(1), "byActor[0].total", equalTo(1))
                    .body("items[0].task.name", equalTo("任务“1”"));
        }
        for (Token outsider : new Token[] {Tokens.ccOffice(), Tokens.ccChaoyang(), Tokens.viewer(), Tokens.partner()}) {
            waiting(outsider, "WT-4").body("total", equalTo(0), "items", hasSize(0), "byActor", hasSize(0));
        }
        as(Tokens.operator()).get("/api/v1/overview/waiting").then().statusCode(403);
    }
}
