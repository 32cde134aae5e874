package org.jiedui.gateway.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Api.having;
import static org.jiedui.gateway.Programme.organization;
import static org.jiedui.gateway.Programme.pairing;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.region;
import static org.jiedui.gateway.Programme.task;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@GatewayTest
class OverviewTest {

    private static Topics topics;

    @Inject
    Days days;

    @BeforeAll
    static void open() {
        topics = Topics.open();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void tasks_are_counted_by_status_and_light_and_what_is_late_by_the_unit_that_leads() {
        // Given
        UUID plan = Ids.next();
        LocalDate today = days.today();
        Event last = task(Ids.next()).ofPlan(plan).in("COMPLETED").dueOn(today.minusDays(9)).at(1);
        topics.publish(
                plan(plan, 1, "OV-1", "120000", "220100"),
                organization(Ids.next(), 1, "OV-AGRI", "市农委"),
                region(Ids.next(), "OV-HEPING", "和平区"),
                task(Ids.next()).ofPlan(plan).at(1),
                task(Ids.next())
                        .ofPlan(plan)
                        .in("IN_PROGRESS")
                        .light("RED")
                        .dueOn(today.minusDays(1))
                        .assigned("organization", "OV-AGRI", "LEAD")
                        .assigned("region", "OV-HEPING", "LEAD")
                        .assigned("organization", "OV-OTHER", "SUPPORT")
                        .at(1),
                task(Ids.next())
                        .ofPlan(plan)
                        .in("ASSIGNED")
                        .light("YELLOW")
                        .dueOn(today.minusDays(400))
                        .assigned("organization", "OV-AGRI", "LEAD")
                        .at(1),
                task(Ids.next()).ofPlan(plan).in("SUSPENDED").dueOn(today.minusDays(3)).at(1),
                task(Ids.next()).ofPlan(plan).in("ASSIGNED").dueOn(today).at(1),
                task(Ids.next()).ofPlan(plan).in("ASSIGNED").dueOn(today.plusDays(30)).at(1),
                task(Ids.next()).ofPlan(plan).in("ASSIGNED").dueOn(today.plusDays(31)).at(1));
        topics.publish(organizationRenamed("OV-AGRI", "市农业农村委"), last);
        // When
        having(last, Tokens.viewer())
                .get("/api/v1/overview?plan=OV-1")
                // Then
                .then()
                .statusCode(200)
                .header("Jiedui-Position", matchesRegex("[A-Za-z0-9_-]+"))
                .header("Content-Type", containsString("application/json"))
                .body("tasks.total", equalTo(8))
                .body("tasks.drafts", equalTo(1))
                .body("tasks.byStatus.ASSIGNED", equalTo(4), "tasks.byStatus.CANCELLED", equalTo(0))
                .body("tasks.byLight.RED", equalTo(1), "tasks.byLight.YELLOW", equalTo(1))
                .body("tasks.overdue.total", equalTo(3), "tasks.dueSoon", equalTo(2))
                .body("tasks.overdue.byUnit", hasSize(2))
                .body("tasks.overdue.byUnit[0].organization.code", equalTo("OV-AGRI"))
                .body("tasks.overdue.byUnit[0].organization.name", equalTo("市农业农村委"))
                .body("tasks.overdue.byUnit[0].count", equalTo(2))
                .body("tasks.overdue.byUnit[1].region.name", equalTo("和平区"))
                .body("plans.code", contains("OV-1"), "plans[0].tasks", equalTo(8), "plans[0].name", equalTo("方案 OV-1"))
                .body("lag.topic", hasItems("jiedui.task", "jiedui.pairing"))
                .body("lag.find { it.topic == 'jiedui.task' }.state", equalTo("FOLLOWING"))
                .body("latestChanges.subject.kind", hasItems("task", "plan"))
                .body("latestChanges[0].actor", equalTo("tj-office"));
    }

    /** The same body by another name: its second version. */
    private static Event organizationRenamed(String code, String name) {
        return organization(Ids.next(), 1, code, name);
    }

    @Test
    void a_year_counts_the_tasks_that_are_due_in_it() {
        UUID plan = Ids.next();
        Event last = task(Ids.next()).ofPlan(plan).dueOn(LocalDate.of(2031, 12, 31)).at(1);
        topics.publish(
                plan(plan, 1, "OV-2", "120000"),
                task(Ids.next()).ofPlan(plan).dueOn(LocalDate.of(2032, 1, 1)).at(1),
                task(Ids.next()).ofPlan(plan).at(1),
                last);
        having(last, Tokens.viewer())
                .get("/api/v1/overview?year=2031&plan=" + plan)
                .then()
                .statusCode(200)
                .body("tasks.total", equalTo(1));
    }

    @Test
    void a_task_that_changes_is_counted_where_it_is_now_and_a_removed_one_no_longer() {
        UUID plan = Ids.next();
        UUID moving = Ids.next();
        UUID going = Ids.next();
        Event removal = task(going).removedAt(2);
        topics.publish(
                plan(plan, 1, "OV-3", "120000"),
                task(moving).ofPlan(plan).at(1),
                task(going).ofPlan(plan).at(1),
                task(moving).ofPlan(plan).in("ASSIGNED").at(2),
                task(moving).ofPlan(plan).at(1),
                removal,
                removal.asTombstone(),
                task(going).ofPlan(plan).at(1));
        having(task(moving).at(2), Tokens.viewer())
                .header("Jiedui-At-Least", "task/" + going + "/2")
                .get("/api/v1/overview?plan=OV-3")
                .then()
                .statusCode(200)
                .body("tasks.total", equalTo(1), "tasks.byStatus.ASSIGNED", equalTo(1))
                .body("latestChanges.type", hasItem("org.jiedui.task.task.removed.v1"));
    }

    @Test
    void a_confidential_task_counts_only_for_those_who_may_see_it() {
        // Given
        UUID plan = Ids.next();
        UUID secret = Ids.next();
        Event change = task(secret).ofPlan(plan).secret().assigned("region", "120101", "LEAD").at(1);
        topics.publish(plan(plan, 1, "OV-4", "120000"), change);
        // Then
        having(change, Tokens.superior()).get("/api/v1/overview?plan=OV-4").then().body("tasks.total", equalTo(1));
        as(Tokens.tjOffice()).get("/api/v1/overview?plan=OV-4").then().body("tasks.total", equalTo(1));
        as(Tokens.tjHeping()).get("/api/v1/overview?plan=OV-4").then().body("tasks.total", equalTo(1));
        for (Token outsider : new Token[] {
            Tokens.ccOffice(), Tokens.ccChaoyang(), Tokens.tjDrc(), Tokens.viewer(), Tokens.partner(), Tokens.evaluator()
        }) {
            as(outsider)
                    .get("/api/v1/overview?plan=OV-4")
                    .then()
                    .statusCode(200)
                    .body("tasks.total", equalTo(0), "plans", hasSize(0))
                    .body("latestChanges.subject.id", not(hasItem(secret.toString())));
        }
        as(Tokens.operator()).get("/api/v1/overview").then().statusCode(403).body("code", equalTo("forbidden"));
        as(Token.of("nobody")).get("/api/v1/overview").then().statusCode(403);
    }

    @Test
    void pairings_are_shown_with_todays_names_of_their_regions() {
        UUID id = Ids.next();
        Event pairing = pairing(id, "OV-220104", "OV-120101");
        topics.publish(region(Ids.next(), "OV-220104", "朝阳区"), region(Ids.next(), "OV-120101", "和平区"), pairing);
        having(pairing, Tokens.partner())
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("pairings.items.find { it.id == '" + id + "' }.left[0].name", equalTo("朝阳区"))
                .body("pairings.items.find { it.id == '" + id + "' }.right[0].code", equalTo("OV-120101"));
    }

    @Test
    void what_is_not_known_here_is_refused_by_name() {
        as(Tokens.viewer())
                .get("/api/v1/overview?plan=NO-SUCH")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "errors[0].parameter", equalTo("plan"));
        as(Tokens.viewer())
                .get("/api/v1/overview?year=19")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("year"));
        as(Tokens.viewer())
                .get("/api/v1/overview?colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }
}
