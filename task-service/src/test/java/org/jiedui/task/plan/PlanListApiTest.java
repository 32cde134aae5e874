package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.freshCode;
import static org.jiedui.task.plan.PlanApi.newPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans as they are found. */
@QuarkusTest
@WithEngines(database = "task")
class PlanListApiTest {

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void lists_can_be_filtered_by_whatever_a_plan_has() {
        // Given
        String mark = freshCode();
        String early = newPlan(
                """
                {"title": "早", "issuer": "%s", "issuedOn": "2017-01-05", "parties": ["120000", "220100"],
                 "legalBasis": [{"documentNumber": "甲〔2016〕1号", "title": "甲"}]}
                """
                        .formatted(mark));
        String late = newPlan(
                """
                {"title": "晚", "issuer": "%s", "issuedOn": "2019-06-01", "status": "IN_FORCE"}
                """
                        .formatted(mark));
        // When / Then
        assertThat(ids("issuer=" + mark + "&sort=issuedOn")).containsExactly(early, late);
        assertThat(ids("issuer=" + mark + "&sort=-issuedOn")).containsExactly(late, early);
        assertThat(ids("issuer=" + mark + "&issuedOn.from=2018-01-01&issuedOn.to=2019-12-31")).containsExactly(late);
        assertThat(ids("issuer=" + mark + "&status=DRAFT_FOR_COMMENT")).containsExactly(early);
        assertThat(ids("issuer=" + mark + "&party=220100")).containsExactly(early);
        assertThat(ids("issuer=" + mark + "&legalBasis=甲〔2016〕1号")).containsExactly(early);
        assertThat(ids("q=" + mark.toLowerCase() + "&title=晚")).containsExactly(late);
        as(Tokens.viewer())
                .get("/api/v1/plans?colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    private static List<String> ids(String query) {
        return as(Tokens.viewer())
                .get("/api/v1/plans?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void who_has_the_version_gets_no_body() {
        String plan = newPlan();
        as(Tokens.viewer())
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(304);
    }

    @Test
    void a_page_names_each_plan_once() {
        // Given
        String mark = freshCode();
        for (int i = 0; i < 3; i++) {
            newPlan("{\"title\": \"页\", \"issuer\": \"" + mark + "\"}");
        }
        // When
        Response first = as(Tokens.viewer()).get("/api/v1/plans?count=true&limit=2&issuer=" + mark);
        // Then
        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        Response rest = as(Tokens.viewer())
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/plans?limit=2&issuer=" + mark);
        rest.then()
                .body("items", hasSize(1))
                .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))))
                .body("items[0].id", not(equalTo(first.<String>path("items[1].id"))))
                .body("next", nullValue());
    }
}
