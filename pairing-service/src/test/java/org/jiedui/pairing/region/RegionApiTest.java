package org.jiedui.pairing.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "pairing")
class RegionApiTest {

    @Test
    void a_region_can_be_added_and_read_by_its_code() {
        // When
        as(Tokens.tjOffice())
                .contentType("application/json")
                .body("""
                      {"code": "T1", "name": "试验区", "kind": "DISTRICT",
                       "location": {"type": "Point", "coordinates": [117.2, 39.1]}}
                      """)
                .post("/api/v1/regions")
                // Then
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", equalTo("T1"), "version", equalTo(1), "nameEn", nullValue());
        as(Tokens.viewer()).get("/api/v1/regions/T1").then().statusCode(200).body("name", equalTo("试验区"));
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        as(Tokens.tjOffice())
                .contentType("application/json")
                .body("{\"code\": 7, \"kind\": \"VILLAGE\", \"colour\": 1, \"parentCode\": \"NOPE\"}")
                .post("/api/v1/regions")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body("errors.pointer", hasItems("#/code", "#/kind", "#/colour", "#/parentCode", "#/name"));
    }

    @Test
    void pages_join_up_without_gap_or_overlap() {
        for (String code : new String[] {"P1", "P2", "P3"}) {
            as(Tokens.tjOffice())
                    .contentType("application/json")
                    .body("{\"code\": \"" + code + "\", \"name\": \"翻页\", \"kind\": \"COUNTY\"}")
                    .post("/api/v1/regions")
                    .then()
                    .statusCode(201);
        }
        String next = as(Tokens.viewer())
                .get("/api/v1/regions?name=翻页&limit=2&sort=-code&count=true")
                .then()
                .statusCode(200)
                .body("items.code", contains("P3", "P2"), "total", equalTo(3))
                .extract()
                .path("next");
        as(Tokens.viewer())
                .queryParam("cursor", next)
                .get("/api/v1/regions?name=翻页&limit=2&sort=-code")
                .then()
                .statusCode(200)
                .body("items.code", contains("P1"), "next", nullValue());
    }

    private static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }
}
