package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.create;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newChild;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.remove;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class TaskApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_title_is_all_that_a_task_needs() {
        // When
        Response created = create(Tokens.tjOffice(), "{\"title\": \"共建园区\"}");
        // Then
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/api/v1/tasks/[0-9a-f-]{36}"))
                .header("Jiedui-Version", matchesPattern("task/[0-9a-f-]{36}/1"))
                .body("code", matchesPattern("T-[0-9]{4}-[0-9]{6}"))
                .body("version", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("priority", equalTo("NORMAL"))
                .body("weight", equalTo(1))
                .body("progress", equalTo(0))
                .body("light", equalTo("GREEN"))
                .body("assignments", empty())
                .body("confidential", equalTo(false))
                .body("overdue", equalTo(false))
                .body("city", equalTo("120000"))
                .body("origin.kind", equalTo("MANUAL"))
                .body("dueOn", nullValue())
                .body("allowedTransitions", contains("ASSIGNED", "SUSPENDED", "CANCELLED"));
    }

    @Test
    void a_task_is_kept_with_everything_that_is_told_of_it_and_found_by_its_code() {
        // Given
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        String code = "X-" + mark().substring(0, 8).toUpperCase();
        String body =
                """
                {"code": "%s", "title": "复制推广经验", "planId": "%s", "clausePath": "三/（一）/1",
                 "span": {"start": 120, "end": 180}, "description": "并联审批", "dimension": "INSTITUTIONAL_INNOVATION",
                 "tags": ["借鉴区"], "priority": "HIGH", "weight": 8.50, "startOn": "2018-04-02", "dueOn": "2020-12-31",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD", "duty": "牵头推进"},
                                 {"region": "220104", "role": "SUPPORT"}],
                 "unresolvedUnits": [{"text": "相关区政府", "role": "SUPPORT"}],
                 "sourceRegion": "120116", "adoptingRegion": "220100",
                 "milestones": [{"title": "第一批清单", "dueOn": "2019-10-31", "doneOn": "2019-11-15"}],
                 "confidential": false, "origin": {"kind": "MEETING", "ref": "2018-1"}}
                """
                        .formatted(code, plan);
        // When
        create(Tokens.tjOffice(), body).then().statusCode(201);
        // Then
        get(Tokens.viewer(), code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "private, no-cache")
                .body("planId", equalTo(plan))
                .body("plan.id", equalTo(plan), "plan.code", matchesPattern("PLAN-.*"), "plan.name", equalTo("实施方案"))
                .body("clausePath", equalTo("三/（一）/1"))
                .body("span.start", equalTo(120))
                .body("span.end", equalTo(180))
                .body("dimension", equalTo("INSTITUTIONAL_INNOVATION"))
                .body("tags", contains("借鉴区"))
                .body("weight", equalTo(8.5f))
                .body("overdue", equalTo(true))
                .body("assignments[0].organization.code", equalTo("TJ-DRC"))
                .body("assignments[0].organization.name", equalTo("天津市发展和改革委员会"))
                .body("assignments[0].duty", equalTo("牵头推进"))
                .body("assignments[1].region.name", equalTo("朝阳区"))
                .body("unresolvedUnits.text", contains("相关区政府"))
                .body("sourceRegion.name", equalTo("滨海新区"))
                .body("adoptingRegion.code", equalTo("220100"))
                .body("milestones[0].doneOn", equalTo("2019-11-15"))
                .body("origin.ref", equalTo("2018-1"))
                .body("allowedTransitions", empty());
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        // When
        Response refused = create(
                Tokens.tjOffice(),
                """
                {"title": 7, "colour": 1, "startOn": "2026-03-02", "dueOn": "2026-03-01", "planId": "%s", "parentId": "%s",
                 "span": {"start": 5, "end": 5}, "weight": -1, "dimension": "MONEY", "sourceRegion": "999999",
                 "assignments": [{"organization": "NOPE", "role": "LEAD"}, {"role": "LEAD"},
                                 {"organization": "TJ-DRC", "region": "220104", "role": "GUIDE"},
                                 {"organization": "TJ-ARA", "role": "LEAD"}, {"organization": "TJ-ARA", "role": "SUPPORT"},
                                 {"role": "BOSS"}]}
                """
                        .formatted(mark(), mark()));
        // Then
        refused.then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "#/title wrong-type",
                                "#/colour unknown-field",
                                "#/dueOn out-of-order",
                                "#/planId unknown-plan",
                                "#/parentId unknown-task",
                                "#/span/end out-of-order",
                                "#/weight out-of-range",
                                "#/dimension invalid-value",
                                "#/sourceRegion unknown-region",
                                "#/assignments/0/organization unknown-organization",
                                "#/assignments/1 one-of",
                                "#/assignments/2 one-of",
                                "#/assignments/4 duplicate",
                                "#/assignments/5 one-of",
                                "#/assignments/5/role invalid-value"));
    }

    @Test
    void a_code_is_given_once_and_never_in_the_form_of_the_servers_own() {
        String body = "{\"title\": \"共建园区\", \"code\": \"%s\"}";
        String code = "X-" + mark().substring(0, 8).toUpperCase();
        // When
        newTask(body.formatted(code));
        // Then
        create(Tokens.tjOffice(), body.formatted(code)).then().statusCode(409).body("code", equalTo("code-taken"));
        create(Tokens.tjOffice(), body.formatted("T-2026-000009"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("reserved"));
    }

    @Test
    void a_representation_that_the_reader_has_is_not_sent_again() {
        String task = newTask();
        as(Tokens.viewer())
                .header("If-None-Match", "\"1\"")
                .get(TASKS + "/" + task)
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_not_there_is_not_found() {
        get(Tokens.viewer(), mark()).then().statusCode(404).body("code", equalTo("not-found"));
        get(Tokens.viewer(), "NO-SUCH-CODE").then().statusCode(404);
        patch(Tokens.tjOffice(), mark(), 1, "{}").then().statusCode(404);
        remove(Tokens.tjOffice(), mark(), 1).then().statusCode(404);
        TaskApi.move(Tokens.tjOffice(), mark(), 1, "ASSIGNED").then().statusCode(404);
        as(Tokens.viewer()).get(TASKS + "/" + mark() + "/history").then().statusCode(404);
    }

    @Test
    void a_task_is_removed_only_with_nothing_under_it() {
        // Given
        String parent = newTask();
        String child = newChild(parent, "");
        // When
        Response refused = remove(Tokens.tjOffice(), parent, 1);
        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("references", contains(TASKS + "/" + child));
        remove(Tokens.tjOffice(), child, 1).then().statusCode(204).header("Jiedui-Version", "task/" + child + "/2");
        get(Tokens.tjOffice(), child).then().statusCode(404);
        remove(Tokens.tjOffice(), parent, 1).then().statusCode(204);
    }

    @Test
    void the_history_tells_who_changed_what_and_why() {
        // Given
        String task = newLedTask("");
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"共建产业园\"}").then().statusCode(200);
        TaskApi.moveBecause(Tokens.tjOffice(), task, 2, "SUSPENDED", "等待批复").then().statusCode(200);
        // When
        Response history = as(Tokens.viewer()).get(TASKS + "/" + task + "/history");
        // Then
        history.then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body(
                        "items.type",
                        contains(
                                "org.jiedui.task.task.suspended.v1",
                                "org.jiedui.task.task.changed.v1",
                                "org.jiedui.task.task.created.v1"))
                .body("items[0].reason", equalTo("等待批复"))
                .body("items[0].actor", equalTo("tj-office"))
                .body("items[0].changes.pointer", hasItems("/status", "/suspendedFrom"))
                .body("items[1].changes.pointer", contains("/title"))
                .body("items[1].changes[0].before", equalTo("共建园区"))
                .body("items[1].changes[0].after", equalTo("共建产业园"));
    }

    @Test
    void one_effect_per_idempotency_key_and_the_same_answer_again() {
        String key = mark();
        String body = "{\"title\": \"共建园区\"}";
        // When
        Response first = keyed(key, body);
        Response again = keyed(key, body);
        Response other = keyed(key, "{\"title\": \"另一个\"}");
        // Then
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        other.then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static Response keyed(String key, String body) {
        return as(Tokens.tjOffice())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TASKS);
    }
}
