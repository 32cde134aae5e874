package org.jiedui.gateway.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.jiedui.gateway.Api.as;

import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.view.WaitingKind;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@GatewayTest
class CatalogTest {

    @Test
    void labels_of_all_services_come_as_one_also_while_a_service_is_away() {
        as(Tokens.viewer())
                .get("/api/v1/labels")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("TaskStatus.OF_TASK.en", equalTo("task"))
                .body("RegionKind", hasKey("OF_PAIRING"))
                .body("RegionKind", hasKey("OF_EVALUATION"))
                .body("SubjectKind.supervision.zh", equalTo("督办"));
        given().get("/api/v1/labels").then().statusCode(401);
        as(Tokens.viewer()).get("/api/v1/labels?colour=red").then().statusCode(400);
    }

    @ParameterizedTest
    @EnumSource(WaitingKind.class)
    void what_waits_has_a_label_of_the_gateways_own(WaitingKind kind) {
        as(Tokens.viewer())
                .get("/api/v1/labels")
                .then()
                .body("WaitingKind." + kind + ".zh", matchesRegex(".*待.*"), "WaitingKind." + kind + ".en", containsString("to be"));
    }

    @Test
    void one_document_describes_everything_that_can_be_reached_and_names_what_is_away() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/tasks"))
                .body("paths", hasKey("/api/v1/regions"))
                .body("paths", hasKey("/api/v1/operations/{service}/republications"))
                .body("paths", hasKey("/api/v1/overview"))
                .body("paths", hasKey("/api/v1/live"))
                .body("paths", hasKey("/api/v1/live/tickets"))
                .body("info.description", containsString("project-service"))
                .body("tags.name", hasItems("task", "pairing", "Views", "Live"))
                .body("x-problems", hasKey("view-behind"))
                .body("x-problems", hasKey("pairing-is-odd"));
    }

    @Test
    void what_has_the_same_name_in_two_services_and_is_not_the_same_is_kept_apart() {
        given().get("/openapi?format=json")
                .then()
                .body("components.schemas.Thing.type", equalTo("string"))
                .body("components.schemas.PairingThing.type", equalTo("integer"))
                .body("components.schemas", not(hasKey("PairingSame")))
                .body("components.schemas.Same.type", equalTo("boolean"))
                .body(
                        "paths.'/api/v1/regions'.get.responses.'200'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/PairingThing"))
                .body("paths.'/api/v1/tasks'.get.operationId", equalTo("list"))
                .body("paths.'/api/v1/regions'.get.operationId", equalTo("listOfPairing"));
    }

    @Test
    void the_document_is_yaml_unless_json_is_asked_for() {
        assertThat(given().get("/openapi").then().contentType("application/yaml").extract().asString())
                .contains("\n  /api/v1/overview:\n");
        given().accept("application/json").get("/openapi").then().contentType("application/json");
        given().get("/openapi.yaml").then().contentType("application/yaml");
    }

    @Test
    void every_problem_has_a_page_in_both_languages() {
        given().accept("text/html")
                .get("/problems/version-conflict")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("版本已变化"), containsString("HTTP 412"));
        given().get("/problems/pairing-is-odd")
                .then()
                .statusCode(200)
                .body("code", equalTo("pairing-is-odd"), "status", equalTo(409), "zh", equalTo("奇怪"));
        given().accept("text/html")
                .get("/problems/task-is-odd")
                .then()
                .body(containsString("Odd &lt;b&gt;thing"), not(containsString("<b>thing")));
        given().get("/problems/no-such").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
