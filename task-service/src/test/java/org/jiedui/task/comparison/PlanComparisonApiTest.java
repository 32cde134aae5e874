package org.jiedui.task.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.create;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.plan.Haihe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class PlanComparisonApiTest {

    private static final String DRAFT =
            """
            海河市公共数据开放实施方案

            一、重点任务

            （一）编制目录。摸清各部门的数据，2024年6月底前公布第一批目录。（市大数据局负责）

            （二）建设平台。搭建全市统一的开放平台，方便企业取用。（市大数据局负责）

            （三）清理旧站。关停各部门自建的旧数据网站。（市工信委负责）
            """;

    private static final String FINAL =
            """
            海河市公共数据开放实施方案

            一、重点任务

            （一）编制目录。摸清各部门的数据，2024年9月底前公布第一批目录。（市大数据局负责）

            （二）培育市场。支持数据企业发展壮大，形成产业链条。（市工信委负责）

            （三）建设平台。搭建全市统一的开放平台，方便企业取用。（市大数据局牵头，市工信委配合）
            """;

    @BeforeEach
    void directory() {
        Haihe.isKnown();
    }

    @Test
    void a_comparison_tells_clause_by_clause_what_the_later_text_has_made_of_the_earlier() {
        // Given
        String draft = plan(DRAFT);
        String later = plan(FINAL);

        // When
        Response compared = compare(Tokens.viewer(), draft, later);

        // Then
        compared.then()
                .statusCode(200)
                .body("before.id", is(draft))
                .body("after.id", is(later))
                .body("unchangedClauses", is(1))
                .body("clauses.after.path", contains("一/（一）", "一/（二）", "一/（三）"))
                .body("clauses[0].changes", contains("REWORDED"))
                .body("clauses[0].before.text", containsString("6月底前"))
                .body("clauses[0].after.text", containsString("9月底前"))
                .body("clauses[1].changes", contains("ADDED"))
                .body("clauses[1].before", nullValue())
                .body("clauses[2].changes", contains("REWORDED", "RENUMBERED"))
                .body("clauses[2].before.path", is("一/（二）"))
                .body("clauses[3].changes", contains("REMOVED"))
                .body("clauses[3].before.heading", is("清理旧站"))
                .body("clauses[3].after", nullValue());
    }

    @Test
    void the_other_way_round_what_was_added_is_removed() {
        // Given
        String draft = plan(DRAFT);
        String later = plan(FINAL);
        // When
        Response compared = compare(Tokens.viewer(), later, draft);
        // Then
        compared.then()
                .body("clauses.find { it.changes == ['ADDED'] }.after.heading", is("清理旧站"))
                .body("clauses.find { it.changes == ['REMOVED'] }.before.heading", is("培育市场"))
                .body("tasks.find { it.changes == ['ADDED'] }.after.clausePath", is("一/（三）"));
    }

    @Test
    void a_comparison_tells_which_tasks_get_other_units_words_or_times() {
        // Given
        String draft = plan(DRAFT);
        String later = plan(FINAL);
        String adopted = adoptedFrom(draft);

        // When
        Response compared = compare(Tokens.viewer(), draft, later);

        // Then
        compared.then()
                .body("tasks", hasSize(4))
                .body("unchangedTasks", is(0))
                .body("tasks[0].changes", contains("TEXT", "DEADLINE", "TARGETS"))
                .body("tasks[0].before.dueOn", is("2024-06-30"))
                .body("tasks[0].after.dueOn", is("2024-09-30"))
                .body("tasks[0].tasks", hasSize(1))
                .body("tasks[1].changes", contains("ADDED"))
                .body("tasks[1].tasks", empty())
                .body("tasks[2].changes", contains("UNITS"))
                .body("tasks[2].before.units.organization", contains("HH-DATA"))
                .body("tasks[2].after.units.role", contains("LEAD", "SUPPORT"))
                .body("tasks[2].after.units.organization", contains("HH-DATA", "HH-IND"))
                .body("tasks[2].tasks.id", contains(adopted))
                .body("tasks[3].changes", contains("REMOVED"))
                .body("tasks[3].before.title", is("清理旧站"))
                .body("tasks[3].after", nullValue());
    }

    @Test
    void a_confidential_task_is_named_to_nobody_who_does_not_see_it() {
        // Given
        String draft = plan(DRAFT);
        String later = plan(FINAL);
        String adopted = adoptedFrom(draft);
        as(Haihe.office())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"confidential\": true}")
                .patch("/api/v1/tasks/" + adopted)
                .then()
                .statusCode(200);
        // Then
        compare(Tokens.viewer(), draft, later).then().body("tasks[2].tasks", empty()).body("clauses[2].tasks", empty());
        compare(Haihe.office(), draft, later).then().body("tasks[2].tasks.id", contains(adopted));
    }

    @Test
    void the_same_text_has_no_differences() {
        // Given
        String draft = plan(DRAFT);
        // When
        Response compared = compare(Tokens.viewer(), draft, plan(DRAFT.replace("（一）", "(一)")));
        // Then
        compared.then()
                .body("clauses", empty())
                .body("unchangedClauses", is(4))
                .body("tasks", empty())
                .body("unchangedTasks", is(3));
    }

    @Test
    void only_plans_with_texts_are_compared() {
        // Given
        String draft = plan(DRAFT);
        String bare = create(Haihe.office(), "{\"title\": \"空\"}").path("id");
        // Then
        compare(Tokens.viewer(), draft, bare).then().statusCode(409).body("code", is("text-missing"));
        compare(Tokens.viewer(), bare, draft).then().statusCode(409).body("code", is("text-missing"));
        compare(Tokens.viewer(), draft, "NO-SUCH-PLAN").then().statusCode(404);
        as(Tokens.viewer())
                .get("/api/v1/plans/" + draft + "/comparison")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("with"));
    }

    private static String plan(String text) {
        String plan = create(Haihe.office(), "{\"title\": \"数据开放方案\", \"issuer\": \"海河市人民政府\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        putText(Haihe.office(), plan, 1, text).then().statusCode(200);
        return plan;
    }

    /** Adopts all drafts; the id of the task of the second clause. */
    private static String adoptedFrom(String plan) {
        as(Haihe.office()).post("/api/v1/plans/" + plan + "/decomposition").then().statusCode(201);
        return as(Haihe.office())
                .contentType(ContentType.JSON)
                .body("{\"all\": true}")
                .post("/api/v1/plans/" + plan + "/decomposition/adoption")
                .then()
                .statusCode(200)
                .extract()
                .path("tasks[1].id");
    }

    private static Response compare(Token token, String plan, String other) {
        return as(token).queryParam("with", other).get("/api/v1/plans/" + plan + "/comparison");
    }
}
