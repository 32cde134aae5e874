package org.jiedui.gateway.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Api.having;
import static org.jiedui.gateway.Programme.organization;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.regionOf;
import static org.jiedui.gateway.Programme.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@GatewayTest
class LightsTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static Topics topics;

    @BeforeAll
    static void open() {
        topics = Topics.open();
        topics.publish(
                regionOf(Ids.next(), "120000", "天津市", "120000"),
                regionOf(Ids.next(), "220100", "长春市", "220100"),
                regionOf(Ids.next(), "LT-CHAOYANG", "朝阳区", "220100"),
                organization(Ids.next(), 1, "LT-DRC", "市发展改革委"));
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    private static TaskState underWay(UUID plan) {
        return task(Ids.next()).ofPlan(plan).in("IN_PROGRESS").assigned("organization", "LT-DRC", "LEAD");
    }

    @Test
    void lights_are_counted_over_what_is_under_way_by_unit_plan_and_city_and_what_is_not_green_is_named() {
        // Given
        UUID plan = Ids.next();
        TaskState red = underWay(plan).light("RED").dueOn(DAY.plusDays(1)).assigned("region", "LT-CHAOYANG", "LEAD");
        TaskState redder = underWay(plan).light("RED").dueOn(DAY);
        TaskState yellow = underWay(plan).light("YELLOW").in("IN_ACCEPTANCE").dueOn(DAY.minusDays(9));
        Event last = underWay(plan).in("ASSIGNED").at(1);
        topics.publish(
                plan(plan, 1, "LT-1", "120000", "220100"),
                red.at(1),
                redder.at(1),
                yellow.at(1),
                underWay(plan).in("COMPLETED").light("RED").at(1),
                underWay(plan).in("SUSPENDED").light("RED").at(1),
                underWay(plan).in("DRAFT").at(1),
                last);
        // When
        having(last, Tokens.viewer())
                .header("Jiedui-At-Least", seen(red.at(1), redder.at(1), yellow.at(1)))
                .get("/api/v1/overview/lights?plan=LT-1")
                // Then
                .then()
                .statusCode(200)
                .body("total", equalTo(4), "byLight.GREEN", equalTo(1), "byLight.YELLOW", equalTo(1))
                .body("byLight.RED", equalTo(2))
                .body("byUnit", hasSize(2))
                .body("byUnit[0].organization.name", equalTo("市发展改革委"), "byUnit[0].total", equalTo(4))
                .body("byUnit[0].byLight.RED", equalTo(2), "byUnit[1].region.code", equalTo("LT-CHAOYANG"))
                .body("byUnit[1].byLight.RED", equalTo(1), "byUnit[1].byLight.GREEN", equalTo(0))
                .body("byPlan.code", contains("LT-1"), "byPlan[0].byLight.RED", equalTo(2))
                .body("byCity.city.name", contains("天津市", "长春市"))
                .body("byCity[0].total", equalTo(4), "byCity[1].byLight.RED", equalTo(1))
                .body("tasks.id", contains(redder.id().toString(), red.id().toString(), yellow.id().toString()))
                .body("tasks.light", contains("RED", "RED", "YELLOW"))
                .body("tasks[0].dueOn", equalTo("2031-05-06"), "tasks[0].planId", equalTo(plan.toString()))
                .body("tasks[1].leads.region.name", contains("朝阳区"));
    }

    private static String seen(Event... events) {
        StringBuilder versions = new StringBuilder();
        for (Event event : events) {
            versions.append(versions.isEmpty() ? "" : ",");
            versions.append(event.kind()).append('/').append(event.id()).append('/').append(event.version());
        }
        return versions.toString();
    }

    @Test
    void only_what_a_unit_or_the_units_of_a_city_lead_counts_where_they_are_named() {
        // Given
        UUID plan = Ids.next();
        TaskState ours = underWay(plan).light("RED").dueOn(DAY);
        TaskState theirs = task(Ids.next())
                .ofPlan(plan)
                .in("ASSIGNED")
                .light("YELLOW")
                .dueOn(DAY.plusYears(1))
                .assigned("region", "LT-CHAOYANG", "LEAD")
                .assigned("organization", "LT-DRC", "SUPPORT");
        topics.publish(plan(plan, 1, "LT-2", "120000"), ours.at(1), theirs.at(1));
        String view = "/api/v1/overview/lights?plan=LT-2";
        // When
        having(ours.at(1), Tokens.viewer())
                .header("Jiedui-At-Least", seen(ours.at(1), theirs.at(1)))
                .get(view + "&organization=LT-DRC")
                // Then
                .then()
                .body("total", equalTo(1), "tasks.id", contains(ours.id().toString()));
        as(Tokens.viewer()).get(view + "&region=LT-CHAOYANG").then().body("tasks.id", contains(theirs.id().toString()));
        as(Tokens.viewer()).get(view + "&city=220100,120000").then().body("total", equalTo(2));
        as(Tokens.viewer()).get(view + "&city=220100").then().body("tasks.light", contains("YELLOW"));
        as(Tokens.viewer()).get(view + "&year=2032").then().body("tasks.id", contains(theirs.id().toString()));
    }

    @Test
    void a_light_that_changes_and_a_task_that_ends_are_counted_as_they_are_now() {
        // Given
        UUID plan = Ids.next();
        TaskState changing = underWay(plan).light("RED");
        TaskState ending = underWay(plan).light("RED");
        TaskState going = underWay(plan).light("RED");
        Event last = going.removedAt(2);
        topics.publish(plan(plan, 1, "LT-3", "120000"), changing.at(1), ending.at(1), going.at(1));
        // When
        topics.publish(changing.light("YELLOW").at(2), ending.in("COMPLETED").at(2), last);
        // Then
        having(last, Tokens.viewer())
                .header("Jiedui-At-Least", seen(changing.at(2), ending.at(2), last))
                .get("/api/v1/overview/lights?plan=LT-3")
                .then()
                .body("total", equalTo(1), "byLight.YELLOW", equalTo(1), "byLight.RED", equalTo(0))
                .body("tasks.id", contains(changing.id().toString()));
    }

    @Test
    void the_light_of_a_confidential_task_is_counted_once_for_those_who_may_see_it_and_for_nobody_else() {
        // Given
        UUID plan = Ids.next();
        TaskState secret = underWay(plan).light("RED").secret().assigned("region", "120101", "SUPPORT");
        topics.publish(plan(plan, 1, "LT-4", "120000"), secret.at(1));
        String view = "/api/v1/overview/lights?plan=LT-4";
        // When
        having(secret.at(1), Tokens.superior()).get(view).then().body("byLight.RED", equalTo(1));
        // Then
        for (Token insider : new Token[] {Tokens.tjOffice(), Tokens.tjHeping()}) {
            as(insider).get(view).then().body("total", equalTo(1), "tasks", hasSize(1), "byUnit[0].total", equalTo(1));
        }
        for (Token outsider : new Token[] {Tokens.ccOffice(), Tokens.ccChaoyang(), Tokens.viewer(), Tokens.partner()}) {
            as(outsider).get(view).then().statusCode(200).body("total", equalTo(0), "tasks", hasSize(0), "byPlan", hasSize(0));
        }
    }

    @Test
    void what_is_not_known_here_is_refused_by_name_and_all_at_once() {
        as(Tokens.viewer())
                .get("/api/v1/overview/lights?plan=NO-SUCH&year=19")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "errors.parameter", contains("plan", "year"));
        as(Tokens.viewer())
                .get("/api/v1/overview/lights?colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        as(Tokens.operator()).get("/api/v1/overview/lights").then().statusCode(403);
    }
}
