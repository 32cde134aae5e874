package org.jiedui.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Programme.organization;
import static org.jiedui.gateway.Programme.part;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.task;

import java.util.UUID;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client asks to hear of, and what it is told that the subject of a change is about. */
@GatewayTest
class LiveFilterTest {

    private static final String DAY = "2026-03-02T02:00:00Z";

    private static Topics topics;

    @BeforeAll
    static void open() {
        topics = Topics.open();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void a_client_hears_only_of_what_it_asked_for() {
        UUID plan = Ids.next();
        TaskState ours = task(Ids.next()).ofPlan(plan).assigned("region", "LV-1", "LEAD");
        TaskState others = task(Ids.next()).assigned("organization", "LV-ORG", "SUPPORT");
        UUID body = Ids.next();
        topics.publish(plan(plan, 1, "LV-PLAN", "120000"));
        as(Tokens.viewer())
                .header("Jiedui-At-Least", "plan/" + plan + "/1")
                .get("/api/v1/overview")
                .then()
                .statusCode(200);
        try (Stream byPlan = Stream.open(Tokens.viewer(), "?plan=LV-PLAN&kind=task");
                Stream byRegion = Stream.open(Tokens.viewer(), "?region=LV-1,LV-2");
                Stream byOrganization = Stream.open(Tokens.viewer(), "?organization=LV-ORG");
                Stream byKind = Stream.open(Tokens.viewer(), "?kind=organization");
                Stream byType = Stream.open(Tokens.viewer(), "?type=task.removed");
                Stream all = Stream.open(Tokens.viewer())) {
            topics.publish(
                    ours.at(1),
                    others.at(1),
                    organization(body, 1, "LV-ORG", "某局"),
                    plan(plan, 2, "LV-PLAN", "120000"),
                    ours.removedAt(2));
            all.awaitVersion(ours.id(), 2);
            all.awaitVersion(body, 1);
            all.awaitVersion(others.id(), 1);
            all.awaitVersion(plan, 2);
            byPlan.awaitVersion(ours.id(), 2);
            byRegion.awaitVersion(ours.id(), 2);
            byType.awaitVersion(ours.id(), 2);
            byOrganization.awaitVersion(body, 1);
            byOrganization.awaitVersion(others.id(), 1);
            byKind.awaitVersion(body, 1);
            assertThat(byPlan.events()).extracting(Stream.Event::subject).containsOnly("task/" + ours.id());
            assertThat(byRegion.events()).extracting(Stream.Event::subject).containsOnly("task/" + ours.id());
            assertThat(byType.events()).extracting(Stream.Event::version).containsExactly(2);
            assertThat(byOrganization.events())
                    .extracting(Stream.Event::subject)
                    .containsExactlyInAnyOrder("task/" + others.id(), "organization/" + body);
            assertThat(byKind.events()).extracting(Stream.Event::subject).containsExactly("organization/" + body);
        }
    }

    @Test
    void what_belongs_to_a_task_is_heard_of_by_its_plan_its_units_and_by_the_task_itself() {
        // Given
        UUID plan = Ids.next();
        TaskState ours = task(Ids.next()).ofPlan(plan).assigned("region", "LF-1", "LEAD").assigned("organization", "LF-ORG", "LEAD");
        TaskState others = task(Ids.next());
        Event report = part("report", Ids.next(), ours.id(), 1, "SUBMITTED", DAY);
        Event reminder = part("supervision", Ids.next(), ours.id(), 1, "OPEN", DAY);
        Event foreign = part("report", Ids.next(), others.id(), 1, "SUBMITTED", DAY);
        topics.publish(plan(plan, 1, "LF-PLAN", "120000"), ours.at(1), others.at(1));
        as(Tokens.viewer())
                .header("Jiedui-At-Least", "plan/%s/1,task/%s/1,task/%s/1".formatted(plan, ours.id(), others.id()))
                .get("/api/v1/overview")
                .then()
                .statusCode(200);
        try (Stream byPlan = Stream.open(Tokens.viewer(), "?plan=LF-PLAN");
                Stream byTask = Stream.open(Tokens.viewer(), "?task=" + ours.id() + "&kind=supervision,report");
                Stream byCode = Stream.open(Tokens.viewer(), "?task=T-" + ours.id().toString().substring(24));
                Stream byRegion = Stream.open(Tokens.viewer(), "?region=LF-1");
                Stream byOrganization = Stream.open(Tokens.viewer(), "?organization=LF-ORG");
                Stream all = Stream.open(Tokens.viewer())) {
            // When
            topics.publish(foreign, report, reminder);
            // Then
            all.awaitVersion(foreign.id(), 1);
            for (Stream stream : new Stream[] {byPlan, byTask, byCode, byRegion, byOrganization}) {
                stream.awaitVersion(report.id(), 1);
                stream.awaitVersion(reminder.id(), 1);
                assertThat(stream.about(foreign.id())).isEmpty();
            }
        }
    }

    @Test
    void what_belongs_to_a_task_is_told_with_the_task_unless_that_has_become_confidential_meanwhile() {
        // Given
        TaskState task = task(Ids.next());
        UUID report = Ids.next();
        try (Stream stream = Stream.open(Tokens.viewer())) {
            topics.publish(task.at(1));
            stream.awaitVersion(task.id(), 1);
            // When
            topics.publish(part("report", report, task.id(), 1, "SUBMITTED", DAY));
            stream.awaitVersion(report, 1);
            topics.publish(task.secret().at(2));
            stream.awaitEvent("revoked");
            topics.publish(part("report", report, task.id(), 2, "RETURNED", DAY));
            // Then
            stream.awaitVersion(report, 2);
            assertThat(stream.about(report).get(0).data().at("/subject/task/name").asText()).isEqualTo("任务“1”");
            assertThat(stream.about(report).get(0).data().at("/subject/task/id").asText()).isEqualTo(task.id().toString());
            assertThat(stream.about(report).get(1).data().path("subject").has("task")).isFalse();
        }
    }

    @Test
    void what_is_not_known_here_is_refused_by_name() {
        as(Tokens.viewer())
                .get("/api/v1/live?colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"), "errors[0].parameter", equalTo("colour"));
        as(Tokens.viewer())
                .get("/api/v1/live?plan=NO-SUCH&kind=Task")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "errors.size()", equalTo(2));
        as(Tokens.viewer()).accept("application/json").get("/api/v1/live").then().statusCode(406);
        as(Tokens.viewer()).post("/api/v1/live").then().statusCode(405).header("Allow", "GET");
    }
}
