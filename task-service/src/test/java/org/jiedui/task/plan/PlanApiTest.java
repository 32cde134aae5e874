package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.create;
import static org.jiedui.task.plan.PlanApi.freshCode;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class PlanApiTest {

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void a_plan_is_kept_with_everything_that_is_told_of_it() {
        // Given
        String code = freshCode();
        // When
        Response created = create(
                Tokens.ccOffice(),
                """
                {"code": "%s", "title": "两市合作方案", "documentNumber": "发改〔2018〕1号", "issuer": "国家发展改革委",
                 "issuedOn": "2018-03-17", "status": "IN_FORCE", "periodStart": "2018-03-17", "periodEnd": "2020-12-31",
                 "parties": ["120000", "220100"],
                 "legalBasis": [{"documentNumber": "国发〔2016〕62号", "title": "若干意见"}, {"title": "工作方案"}],
                 "targets": [{"text": "平台出亮点", "year": 2020, "dimension": "PLATFORM"}, {"text": "机制长期化"}]}
                """
                        .formatted(code));
        // Then
        String id = created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/api/v1/plans/[0-9a-f-]{36}"))
                .header("Jiedui-Version", matchesPattern("plan/[0-9a-f-]{36}/1"))
                .extract()
                .path("id");
        as(Tokens.viewer())
                .get("/api/v1/plans/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("code", equalTo(code))
                .body("title", equalTo("两市合作方案"))
                .body("documentNumber", equalTo("发改〔2018〕1号"))
                .body("issuer", equalTo("国家发展改革委"))
                .body("issuedOn", equalTo("2018-03-17"))
                .body("status", equalTo("IN_FORCE"))
                .body("allowedTransitions", empty())
                .body("periodStart", equalTo("2018-03-17"))
                .body("periodEnd", equalTo("2020-12-31"))
                .body("parties", contains("120000", "220100"))
                .body("legalBasis.documentNumber", contains("国发〔2016〕62号", null))
                .body("legalBasis.title", contains("若干意见", "工作方案"))
                .body("targets.text", contains("平台出亮点", "机制长期化"))
                .body("targets[0].year", equalTo(2020))
                .body("targets[0].dimension", equalTo("PLATFORM"))
                .body("text", nullValue())
                .body("decomposition", nullValue());
    }

    @Test
    void what_a_creation_leaves_open_is_filled_in() {
        create(Tokens.tjOffice(), "{\"title\": \"只有标题\", \"issuedOn\": \"2019-11-26\"}")
                .then()
                .statusCode(201)
                .body("code", matchesPattern("PLAN-2019-[0-9]+"))
                .body("status", equalTo("DRAFT_FOR_COMMENT"))
                .body("allowedTransitions", contains("IN_FORCE", "SUPERSEDED"))
                .body("parties", contains("120000"))
                .body("legalBasis", empty())
                .body("targets", empty());
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        create(
                        Tokens.tjOffice(),
                        """
                        {"code": "有空 格", "issuer": 7, "status": "OLD", "colour": 1,
                         "parties": ["120000", "120000", "NOWHERE"], "periodStart": "2020-01-01", "periodEnd": "2019-01-01", "legalBasis": [{}],
                         "targets": [{"text": "x", "year": 20}], "supersedes": "%s"}
                        """
                                .formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/code",
                                "#/title",
                                "#/issuer",
                                "#/status",
                                "#/colour",
                                "#/parties/1",
                                "#/parties/2",
                                "#/periodEnd",
                                "#/legalBasis/0/title",
                                "#/targets/0/year",
                                "#/supersedes"));
    }

    @Test
    void a_plan_has_parties() {
        create(Tokens.tjOffice(), "{\"title\": \"无人方案\", \"parties\": []}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/parties"))
                .body("errors.code", contains("required"));
        patch(Tokens.tjOffice(), newPlan(), 1, "{\"parties\": null}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/parties"));
    }

    @Test
    void a_code_is_given_once() {
        // Given
        String code = freshCode();
        newPlan("{\"title\": \"甲\", \"code\": \"" + code + "\"}");
        // When
        Response second = create(Tokens.tjOffice(), "{\"title\": \"乙\", \"code\": \"" + code + "\"}");
        // Then
        second.then().statusCode(409).body("code", equalTo("code-taken"));
    }

    @Test
    void the_same_key_creates_one_plan() {
        // Given
        String code = freshCode();
        String body = "{\"title\": \"一次\", \"code\": \"" + code + "\"}";
        // When
        Response first = keyed(code, body);
        Response again = keyed(code, body);
        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        keyed(code, body.replace("一次", "两次")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static Response keyed(String key, String body) {
        return as(Tokens.tjOffice())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/plans");
    }

    @Test
    void a_change_replaces_what_it_names_and_clears_what_it_nulls() {
        // Given
        String plan = newPlan(
                """
                {"title": "旧名", "issuer": "甲", "targets": [{"text": "a"}], "issuedOn": "2018-01-01"}
                """);
        // When
        patch(Tokens.tjOffice(), plan, 1, "{\"title\": \"新名\", \"issuer\": null, \"targets\": [{\"text\": \"b\"}]}")
                // Then
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("新名"))
                .body("issuer", nullValue())
                .body("issuedOn", equalTo("2018-01-01"))
                .body("targets.text", contains("b"));
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        String plan = newPlan("{\"title\": \"同名\"}");
        patch(Tokens.tjOffice(), plan, 1, "{\"title\": \"同名\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
    }

    @Test
    void a_change_goes_with_the_version_that_was_read() {
        // Given
        String plan = newPlan();
        // When / Then
        as(Tokens.tjOffice())
                .contentType(PlanApi.MERGE_PATCH)
                .body("{\"title\": \"x\"}")
                .patch("/api/v1/plans/" + plan)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        patch(Tokens.tjOffice(), plan, 7, "{\"title\": 3}")
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("code", equalTo("version-conflict"));
    }

    @Test
    void what_the_server_keeps_cannot_be_patched() {
        patch(
                        Tokens.tjOffice(),
                        newPlan(),
                        1,
                        "{\"status\": \"IN_FORCE\", \"version\": 9, \"id\": \"x\", \"text\": {}, \"code\": null}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/status", "#/version", "#/id", "#/text", "#/code"))
                .body("errors.code", hasItems("read-only", "required"));
    }

    @Test
    void a_plan_that_nothing_refers_to_can_be_removed() {
        // Given
        String plan = newPlan();
        // When
        as(Tokens.tjOffice())
                .header("If-Match", "\"1\"")
                .delete("/api/v1/plans/" + plan)
                .then()
                .statusCode(204)
                .header("Jiedui-Version", equalTo("plan/" + plan + "/2"));
        // Then
        as(Tokens.viewer()).get("/api/v1/plans/" + plan).then().statusCode(404).body("code", equalTo("not-found"));
    }
}
