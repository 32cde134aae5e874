package org.jiedui.pairing.region;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Pairings;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "pairing")
class RegionApiTest {

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void the_directory_holds_the_nation_both_cities_and_the_zones_of_the_documents() {
        Api.get(Tokens.viewer(), "/regions/120000")
                .statusCode(200)
                .body("name", equalTo("天津市"), "kind", equalTo("CITY"), "city", equalTo("120000"))
                .body("location.type", equalTo("Point"), "location.coordinates", contains(117.2f, 39.08f));
        Api.get(Tokens.viewer(), "/regions?city=120000&kind=DISTRICT&count=true&code=120101,120102,120105")
                .body("items.name", contains("和平区", "河东区", "河北区"), "total", equalTo(3));
        Api.get(Tokens.viewer(), "/regions?kind=ZONE&city=120000").body("items.code", hasItem("120116-TEDA"));
        Api.get(Tokens.viewer(), "/regions?q=兴隆&kind=ZONE").body("items.code", contains("220105-XINGLONG"));
        Api.get(Tokens.viewer(), "/regions?parentCode=220100&kind=COUNTY")
                .body("items.code", contains("220122"), "items.name", contains("农安县"));
        Api.get(Tokens.viewer(), "/regions?code=220184,220104&validFrom.from=2020-01-01")
                .body("items.code", contains("220184"));
    }

    @Test
    void what_lies_in_a_region_belongs_to_its_city_and_a_city_to_itself() {
        String district = Pairings.freshRegion(Tokens.tjOffice(), "120000");
        createZone(district, "").statusCode(201).body("city", equalTo("120000"));
        createZone(district, ", \"city\": \"220100\"")
                .statusCode(422)
                .body("errors.pointer", contains("#/city"), "errors.code", contains("other-city"));
        Api.post(
                        Tokens.tjOffice().city("999900"),
                        "/regions",
                        """
                        {"code": "999900", "name": "某市", "kind": "CITY", "parentCode": "100000"}
                        """)
                .statusCode(201)
                .body("city", equalTo("999900"));
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        Api.post(
                        Tokens.tjOffice(),
                        "/regions",
                        """
                        {"code": 7, "kind": "VILLAGE", "colour": 1, "parentCode": "NOWHERE", "city": "NOWHERE",
                         "location": {"type": "Line", "coordinates": [117.2]},
                         "validFrom": "2020-01-02", "validTo": "2020-01-01"}
                        """)
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/code",
                                "#/kind",
                                "#/colour",
                                "#/parentCode",
                                "#/city",
                                "#/name",
                                "#/location/type",
                                "#/location/coordinates",
                                "#/validTo"));
    }

    @Test
    void a_region_lies_on_the_earth() {
        Api.post(
                        Tokens.tjOffice(),
                        "/regions",
                        """
                        {"code": "Z-1", "name": "某区", "kind": "DISTRICT", "location": {"type": "Point", "coordinates": [181, -90.5]}}
                        """)
                .statusCode(422)
                .body("errors.pointer", contains("#/location/coordinates/0", "#/location/coordinates/1"))
                .body("errors.code", contains("out-of-range", "out-of-range"));
    }

    @Test
    void a_zone_lies_somewhere() {
        Api.post(Tokens.tjOffice(), "/regions", "{\"code\": \"Z-1\", \"name\": \"某区\", \"kind\": \"ZONE\"}")
                .statusCode(422)
                .body("errors.pointer", contains("#/parentCode"), "errors.code", contains("required"));
    }

    @Test
    void a_region_does_not_lie_in_itself() {
        // Given
        String outer = Pairings.freshRegion(Tokens.tjOffice(), "120000");
        String inner = Api.freshCode("Z");
        Api.post(
                        Tokens.tjOffice(),
                        "/regions",
                        "{\"code\": \"%s\", \"name\": \"某区\", \"kind\": \"ZONE\", \"parentCode\": \"%s\"}"
                                .formatted(inner, outer))
                .statusCode(201);

        // Then
        Api.patch(Tokens.tjOffice(), "/regions/" + outer, 1, "{\"parentCode\": \"" + inner + "\"}")
                .statusCode(422)
                .body("errors.code", contains("cycle"));
    }

    @Test
    void null_clears_a_field() {
        String code = Pairings.freshRegion(Tokens.tjOffice(), "120000");
        Api.patch(Tokens.tjOffice(), "/regions/" + code, 1, "{\"shortName\": \"短\", \"nameEn\": \"Short\"}")
                .body("shortName", equalTo("短"));

        Api.patch(Tokens.tjOffice(), "/regions/" + code, 2, "{\"shortName\": null}")
                .statusCode(200)
                .body("shortName", nullValue(), "nameEn", equalTo("Short"), "version", equalTo(3));
    }

    @Test
    void a_region_that_others_refer_to_is_in_use_and_the_answer_names_them() {
        // Given
        Pairings.Made pairing = Pairings.create();
        String organization = Api.freshCode("TJ");
        Api.post(
                        Tokens.tjOffice(),
                        "/organizations",
                        "{\"code\": \"%s\", \"name\": \"某局\", \"kind\": \"OTHER\", \"region\": \"%s\"}"
                                .formatted(organization, pairing.right()))
                .statusCode(201);

        // Then
        Api.delete(Tokens.tjOffice(), "/regions/" + pairing.right(), 1)
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body(
                        "references",
                        containsInAnyOrder("/api/v1/organizations/" + organization, "/api/v1" + pairing.path()));
        Api.delete(Tokens.tjOffice(), "/regions/120000", 1)
                .statusCode(409)
                .body("references", hasItem("/api/v1/regions/120101"));
    }

    private static ValidatableResponse createZone(String parent, String more) {
        String body = "{\"code\": \"%s\", \"name\": \"试验区\", \"kind\": \"ZONE\", \"parentCode\": \"%s\"%s}";
        return Api.post(Tokens.tjOffice(), "/regions", body.formatted(Api.freshCode("Z"), parent, more));
    }
}
