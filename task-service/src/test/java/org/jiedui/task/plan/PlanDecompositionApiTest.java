package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.freshCode;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEngines(database = "task")
class PlanDecompositionApiTest {

    private static final String TEXT =
            """
            海河市公共数据开放实施方案

            一、工作目标

            到2025年，公共数据开放目录覆盖全市各部门。

            二、重点任务

            （一）编制开放目录。摸清各部门的数据，2024年6月底前公布第一批目录。（牵头单位：市大数据局；配合单位：市档案局）

            （二）建设开放平台。搭建全市统一的开放平台，方便企业取用。（市大数据局、市工信委按职责分工负责，市相关部门配合）

            （三）推动区域结对。江北区与河东新区建立结对关系。（市大数据局负责）
            """;

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void a_text_becomes_a_proposal_whose_units_are_those_of_the_issuers_city() {
        // Given
        String plan = planWithText();
        // When
        Response made = decompose(plan);
        // Then
        made.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/plans/" + plan + "/decomposition"))
                .header("ETag", "\"3\"")
                .body("drafts.clausePath", contains("二/（一）", "二/（二）", "二/（三）"))
                .body("drafts[0].leads", equalTo(List.of(Map.of("text", "市大数据局", "organization", "HH-DATA"))))
                .body("drafts[0].supports", equalTo(List.of(Map.of("text", "市档案局"))))
                .body("drafts[0].guides", empty())
                .body("drafts[0].dueOn", equalTo("2024-06-30"))
                .body("drafts[0].shared", equalTo(false))
                .body("drafts[1].leads.organization", contains("HH-DATA", "HH-IND"))
                .body("drafts[1].shared", equalTo(true))
                .body("drafts[1].openEndedSupport", equalTo(true))
                .body("parts.plan", contains(true));
        assertThat(slice(made, "drafts[1].span")).startsWith("（二）建设开放平台。").endsWith("市相关部门配合）");
    }

    private static String slice(Response answer, String path) {
        return slice(TEXT, answer, path);
    }

    private static String slice(String text, Response answer, String path) {
        Map<String, Integer> span = answer.path(path);
        return new String(text.codePoints().toArray(), span.get("start"), span.get("end") - span.get("start"));
    }

    @Test
    void a_proposal_tells_where_a_duty_is_stated_where_it_applies_and_every_time_in_its_words() {
        // Given
        String text = "海河市数据方案\n一、重点任务\n"
                + "（一）建设平台。到2026年，平台使用率达到90%以上。"
                + "（责任单位：市大数据局；适用范围：全市；完成时限：2026年6月底，持续推进）\n";
        String plan = newPlan(freshCode());
        putText(Haihe.office(), plan, 1, text).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then()
                .body("drafts[0].scope", equalTo("全市"))
                .body("drafts[0].times.text", contains("2026年6月底", "持续推进"))
                .body("drafts[0].times.kind", contains("DEADLINE", "RECURRING"))
                .body("drafts[0].times[0].dueOn", equalTo("2026-06-30"))
                .body("targets[0].time", equalTo("到2026年"))
                .body("targets[0].indicator", equalTo("达到90%以上"))
                .body("targets[0].figure.name", equalTo("平台使用率"))
                .body("targets[0].figure.comparison", equalTo("AT_LEAST"))
                .body("targets[0].figure.number", equalTo(90))
                .body("targets[0].figure.unit", equalTo("%"))
                .body("parts[0].title", equalTo("海河市数据方案"))
                .body("parts[0].plan", equalTo(true));
        assertThat(slice(text, made, "drafts[0].note")).startsWith("责任单位：").endsWith("持续推进");
    }

    @ParameterizedTest
    @CsvSource({
        "海河市人民政府, true",
        "中共海河市委办公厅, true",
        "市发展改革委, true",
        "国家发展改革委, false",
        "教育部, false",
        "海河市人民政府、天津市人民政府, false"
    })
    void a_bare_city_in_a_text_is_that_of_the_issuer_if_there_is_only_one(String issuer, boolean known) {
        // Given
        String plan = newPlan(freshCode(), issuer);
        putText(Haihe.office(), plan, 1, TEXT).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then().body("drafts[1].leads[1].organization", equalTo(known ? "HH-IND" : null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "海河市人民政府, 省数据局, HD-DATA",
                "海东省人民政府, 省数据局, HD-DATA",
                "海东省人民政府, 数据局, HD-DATA",
                "海西省人民政府, 省数据局, HX-DATA",
                "国务院, 省数据局, -",
                "海河市河口县人民政府, 县数据局, HK-DATA",
                "海河市河口县人民政府, 省数据局, HD-DATA",
                "海河市河口县人民政府, 市大数据局, HH-DATA",
                "海河市人民政府, 县数据局, -"
            })
    void a_level_alone_means_the_issuers_own_province_city_or_county(String issuer, String unit, String code) {
        // Given
        String plan = newPlan(freshCode(), issuer);
        String text = "数据方案\n一、任务\n（一）开放。公布目录。（" + unit + "牵头）\n";
        putText(Haihe.office(), plan, 1, text).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then().body("drafts[0].leads.text", contains(unit));
        assertThat(made.<String>path("drafts[0].leads[0].organization")).isEqualTo(code);
    }

    @Test
    void regions_of_a_pairing_are_looked_up_too() {
        Response made = decompose(planWithText());
        made.then()
                .body("pairings.left.text", contains(List.of("江北区")))
                .body("pairings[0].right", equalTo(List.of(Map.of("text", "河东新区", "region", "990101"))));
    }

    @Test
    void the_proposal_is_kept_and_its_counts_stand_in_the_plan() {
        // Given
        String plan = planWithText();
        as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition").then().statusCode(404);
        // When
        Response made = decompose(plan);
        // Then
        Response kept = as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.asString()).isEqualTo(made.asString());
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan)
                .then()
                .body("version", equalTo(3))
                .body("decomposition.drafts", equalTo(3))
                .body("decomposition.textSha256", equalTo(made.path("textSha256")));
    }

    @Test
    void the_same_text_gives_the_same_proposal_again() {
        // Given
        String plan = planWithText();
        Response first = decompose(plan);
        // When
        Response again = decompose(plan);
        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"3\"");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void what_the_directory_has_learnt_since_is_looked_up_when_asked_again() {
        // Given
        String plan = planWithText();
        Response first = decompose(plan);
        Haihe.foundsItsArchives();
        // When
        Response again = decompose(plan);
        // Then
        Haihe.closesItsArchives();
        again.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("drafts[0].supports[0].organization", equalTo("HH-ARCH"))
                .body("drafts.id", equalTo(first.path("drafts.id")));
    }

    @Test
    void another_text_makes_the_proposal_void() {
        // Given
        String plan = planWithText();
        decompose(plan).then().statusCode(201);
        // When
        putText(Haihe.office(), plan, 3, "一、重来").then().statusCode(200).body("decomposition", nullValue());
        // Then
        as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition").then().statusCode(404);
        adopt(plan, "{\"all\": true}").then().statusCode(409).body("code", equalTo("decomposition-missing"));
    }

    @Test
    void there_is_nothing_to_decompose_without_a_text() {
        decompose(newPlan(freshCode())).then().statusCode(409).body("code", equalTo("text-missing"));
    }

    @Test
    void all_drafts_become_tasks_of_the_plan() {
        // Given
        String code = freshCode();
        String plan = planWithText(code);
        Response made = decompose(plan);
        // When
        Response adopted = adopt(plan, "{\"all\": true}");
        // Then
        adopted.then()
                .statusCode(200)
                .body("tasks.draftId", equalTo(made.path("drafts.id")))
                .body("tasks.code", contains(code + "-1", code + "-2", code + "-3"))
                .body("tasks.version", contains(1, 1, 1))
                .body("tasks.created", everyItem(equalTo(true)));
        List<String> ids = adopted.path("tasks.id");
        assertThat(adopted.header("Jiedui-Version"))
                .isEqualTo("task/%s/1,task/%s/1,task/%s/1".formatted(ids.toArray()));
        as(Haihe.office())
                .get("/api/v1/tasks/" + ids.getFirst())
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("planId", equalTo(plan))
                .body("clausePath", equalTo("二/（一）"))
                .body("dueOn", equalTo("2024-06-30"))
                .body("assignments.organization.code", contains("HH-DATA"))
                .body("assignments.role", contains("LEAD"))
                .body("unresolvedUnits", equalTo(List.of(Map.of("text", "市档案局", "role", "SUPPORT"))))
                .body("origin.kind", equalTo("PLAN"))
                .body("origin.ref", equalTo(made.path("drafts[0].id")));
    }

    @Test
    void a_draft_becomes_one_task_however_often_it_is_adopted() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[1].id");
        Response first = adopt(plan, "{\"drafts\": [\"" + draft + "\"]}");
        // When
        Response all = adopt(plan, "{\"all\": true}");
        // Then
        first.then().statusCode(200).body("tasks.draftId", contains(draft)).body("tasks.created", contains(true));
        all.then()
                .statusCode(200)
                .body("tasks.created", contains(true, false, true))
                .body("tasks[1].id", equalTo(first.path("tasks[0].id")));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(3));
    }

    @Test
    void adopted_twice_at_once_a_draft_is_still_one_task() throws Exception {
        // Given
        String plan = planWithText();
        decompose(plan);
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Response> adoption = () -> adopt(plan, "{\"all\": true}");
            for (Future<Response> running : threads.invokeAll(Collections.nCopies(4, adoption))) {
                answers.add(running.get());
            }
        }
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.<List<Boolean>>path("tasks.created"))
                .containsExactlyInAnyOrder(
                        List.of(true, true, true),
                        List.of(false, false, false),
                        List.of(false, false, false),
                        List.of(false, false, false));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(3));
    }

    @Test
    void an_override_changes_the_task_that_comes_of_a_draft() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        // When
        Response adopted = adopt(
                plan,
                """
                {"drafts": ["%s"], "overrides": {"%s": {"title": "先编目录", "priority": "HIGH", "dueOn": null}}}
                """
                        .formatted(draft, draft));
        // Then
        adopted.then().statusCode(200);
        as(Haihe.office())
                .get("/api/v1/tasks/" + adopted.path("tasks[0].id"))
                .then()
                .body("title", equalTo("先编目录"))
                .body("priority", equalTo("HIGH"))
                .body("dueOn", nullValue());
    }

    @Test
    void a_draft_cannot_be_laid_under_a_task_that_is_closed() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        Response parent = as(Haihe.office())
                .contentType("application/json")
                .body("{\"title\": \"已撤销\", \"planId\": \"" + plan + "\"}")
                .post("/api/v1/tasks");
        String closed = parent.path("id");
        as(Haihe.office())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"CANCELLED\", \"reason\": \"重复\"}")
                .post("/api/v1/tasks/" + closed + "/transitions")
                .then()
                .statusCode(200);
        // When
        Response adopted = adopt(
                plan,
                "{\"drafts\": [\"" + draft + "\"], \"overrides\": {\"" + draft + "\": {\"parentId\": \"" + closed + "\"}}}");
        // Then
        adopted.then().statusCode(409).body("code", equalTo("parent-closed"));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(1));
    }

    @Test
    void what_is_wrong_with_an_adoption_is_told_by_its_place() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        String unknown = "00000000-0000-0000-0000-000000000000";
        // When / Then
        refused(plan, "{}", "#", "one-of");
        refused(plan, "{\"all\": false}", "#", "one-of");
        refused(plan, "{\"all\": true, \"drafts\": [\"" + draft + "\"]}", "#", "one-of");
        refused(plan, "{\"drafts\": []}", "#/drafts", "required");
        refused(plan, "{\"drafts\": [\"" + draft + "\", \"" + draft + "\"]}", "#/drafts/1", "duplicate");
        refused(plan, "{\"drafts\": [\"" + unknown + "\"]}", "#/drafts/0", "unknown-draft");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + unknown + "\": {}}}",
                "#/overrides/" + unknown,
                "unknown-draft");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + draft + "\": {\"title\": \"\", \"colour\": 1}}}",
                "#/overrides/" + draft + "/colour",
                "unknown-field");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + draft + "\": 5}}",
                "#/overrides/" + draft,
                "wrong-type");
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(0));
    }

    private static void refused(String plan, String body, String pointer, String code) {
        Response answer = adopt(plan, body);
        assertThat(answer.statusCode()).as(body).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).as(body).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).as(body).contains(code);
    }

    @Test
    void the_same_key_adopts_once() {
        // Given
        String plan = planWithText();
        decompose(plan);
        // When
        Response first = keyedAdoption(plan);
        Response again = keyedAdoption(plan);
        // Then
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        again.then().body("tasks.created", everyItem(equalTo(true)));
    }

    private static Response keyedAdoption(String plan) {
        return as(Haihe.office())
                .header("Idempotency-Key", "adoption of " + plan)
                .contentType(ContentType.JSON)
                .body("{\"all\": true}")
                .post("/api/v1/plans/" + plan + "/decomposition/adoption");
    }

    @Test
    void a_plan_whose_tasks_stand_is_not_removed() {
        // Given
        String plan = planWithText();
        decompose(plan);
        List<String> tasks = adopt(plan, "{\"all\": true}").path("tasks.id");
        // When
        Response removed = as(Haihe.office()).header("If-Match", "\"3\"").delete("/api/v1/plans/" + plan);
        // Then
        removed.then().statusCode(409).body("code", equalTo("in-use"));
        assertThat(removed.<List<String>>path("references"))
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(id -> "/api/v1/tasks/" + id).toList());
    }

    private static String newPlan(String code) {
        return newPlan(code, "海河市人民政府办公厅");
    }

    private static String newPlan(String code, String issuer) {
        return PlanApi.create(
                        Haihe.office(),
                        """
                        {"code": "%s", "title": "公共数据开放", "issuer": "%s"}
                        """
                                .formatted(code, issuer))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planWithText() {
        return planWithText(freshCode());
    }

    /** At version 2. */
    private static String planWithText(String code) {
        String plan = newPlan(code);
        putText(Haihe.office(), plan, 1, TEXT).then().statusCode(200);
        return plan;
    }

    private static Response decompose(String plan) {
        return as(Haihe.office()).post("/api/v1/plans/" + plan + "/decomposition");
    }

    private static Response adopt(String plan, String body) {
        return as(Haihe.office())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/plans/" + plan + "/decomposition/adoption");
    }
}
