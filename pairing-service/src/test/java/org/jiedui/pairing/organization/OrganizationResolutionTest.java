package org.jiedui.pairing.organization;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "pairing")
class OrganizationResolutionTest {

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void an_old_name_leads_to_the_body_under_its_name_of_today() {
        resolve("市农委", "120000")
                .body("name", equalTo("市农委"), "city", equalTo("120000"))
                .body("match.code", equalTo("TJ-ARA"), "match.name", equalTo("天津市农业农村委员会"))
                .body("by", equalTo("FORMER_NAME"), "formerName", equalTo(true), "candidates", empty())
                .body("explanation", equalTo("「市农委」是曾用名，现为天津市农业农村委员会。"))
                .body("explanationEn", containsString("Tianjin Agriculture and Rural Affairs Commission"));
    }

    @ParameterizedTest(name = "{0} in {1} is {2}, by its {3}")
    @CsvSource({
        "市生态环境局, 120000, TJ-EEB, NAME",
        "市生态环保局, 120000, TJ-EEB, ALIAS",
        "天津市生态环境局, 120000, TJ-EEB, NAME",
        "市发展改革委, 120000, TJ-DRC, ALIAS",
        "市发展改革委, 220100, CC-DRC, ALIAS",
        "TJ-DRC, 220100, TJ-DRC, CODE",
        "领导小组办公室, 220100, CC-DRC, ALIAS",
        "国家发展改革委, 120000, CN-NDRC, ALIAS",
        "长春市发展改革委, 120000, CC-DRC, ALIAS"
    })
    void a_name_means_the_body_of_the_city_that_it_is_written_in(String name, String city, String code, String by) {
        resolve(name, city).body("match.code", equalTo(code), "by", equalTo(by), "formerName", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"市 农 委", "　市农委", "市农\u200b委", "市\n农委"})
    void blanks_that_a_document_leaves_inside_a_name_do_not_count(String name) {
        resolve(name, "120000").body("match.code", equalTo("TJ-ARA"));
    }

    @Test
    void full_width_and_lower_case_forms_are_the_same_name() {
        resolve("ｔｊ－ｄｒｃ", null).body("match.code", equalTo("TJ-DRC"));
    }

    @Test
    void a_name_that_two_cities_use_is_left_open_without_the_city() {
        resolve("市发展改革委", null)
                .body("match", nullValue(), "by", nullValue())
                .body("candidates.code", containsInAnyOrder("TJ-DRC", "CC-DRC"))
                .body("candidates.find { it.code == 'CC-DRC' }.region.name", equalTo("长春市"))
                .body("explanation", containsString("请指明城市"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"市相关部门", "相关区政府", "农委", "市农业农村"})
    void what_the_directory_does_not_hold_is_not_guessed(String name) {
        resolve(name, "120000").body("match", nullValue(), "candidates", empty());
    }

    @Test
    void a_bodys_name_among_its_own_does_not_mean_it_in_another_city() {
        resolve("市农委", "220100").body("match.code", equalTo("CC-ARA"));
        resolve("对口支援工作领导小组", "220100").body("match", nullValue(), "candidates", empty());
    }

    @Test
    void a_name_has_to_be_given_and_a_city_has_to_be_one() {
        Api.get(Tokens.viewer(), "/organizations/resolution")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "errors[0].parameter", equalTo("name"));
        Api.get(Tokens.viewer(), "/organizations/resolution?name=市农委&city=120101")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("city"));
        Api.as(Tokens.viewer())
                .queryParam("name", "\0")
                .get("/api/v1/organizations/resolution")
                .then()
                .statusCode(400);
        Api.get(Tokens.viewer(), "/organizations/resolution?name=市农委&town=1")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    private static ValidatableResponse resolve(String name, String city) {
        var asked = Api.as(Tokens.viewer()).queryParam("name", name);
        return (city == null ? asked : asked.queryParam("city", city))
                .get("/api/v1/organizations/resolution")
                .then()
                .statusCode(200);
    }
}
