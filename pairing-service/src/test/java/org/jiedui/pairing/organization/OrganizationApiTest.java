package org.jiedui.pairing.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.AtOnce;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "pairing")
class OrganizationApiTest {

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void an_organization_shows_its_region_by_name_and_its_posts_by_title() {
        Api.get(Tokens.viewer(), "/organizations/TJ-LG")
                .statusCode(200)
                .body("name", equalTo("天津市对口支援工作领导小组"), "kind", equalTo("LEADING_GROUP"))
                .body("region.code", equalTo("120000"), "region.name", equalTo("天津市"))
                .body("posts[1].title", equalTo("第一副组长"), "posts[1].note", equalTo("市委副书记、市长"))
                .body("parentCode", nullValue(), "formerNames", empty());
    }

    @Test
    void a_code_is_made_where_none_is_given() {
        create(null, "120000", null)
                .statusCode(201)
                .body("code", matchesPattern("ORG-\\d+"), "aliases", empty(), "posts", empty());
    }

    @Test
    void a_made_code_steps_over_one_that_somebody_has_taken() {
        // Given
        String made = create(null, "120000", null).extract().path("code");
        int number = Integer.parseInt(made.substring("ORG-".length()));
        create("ORG-" + (number + 1), "120000", null).statusCode(201);

        // When
        String next = create(null, "120000", null).statusCode(201).extract().path("code");

        // Then
        assertThat(next).isEqualTo("ORG-" + (number + 2));
    }

    @Test
    void organizations_are_found_by_city_region_kind_parent_and_words() {
        Api.get(Tokens.viewer(), "/organizations?city=220100&kind=LEADING_GROUP,STATE_BODY")
                .body("items.code", contains("CC-LG"));
        Api.get(Tokens.viewer(), "/organizations?region=100000&sort=-code&code=CN-SC,CN-NDRC,TJ-DRC")
                .body("items.code", contains("CN-SC", "CN-NDRC"));
        Api.get(Tokens.viewer(), "/organizations?parentCode=CN-SC").body("items.code", hasItem("CN-NDRC"));
        Api.get(Tokens.viewer(), "/organizations?name=天津市发展和改革委员会").body("items.code", contains("TJ-DRC"));
        Api.get(Tokens.viewer(), "/organizations?q=农委").body("items.code", containsInAnyOrder("TJ-ARA", "CC-ARA"));
        Api.get(Tokens.viewer(), "/organizations?q=tj-drc").body("items.code", contains("TJ-DRC"));
        Api.get(Tokens.viewer(), "/organizations?kind=MINISTRY").statusCode(400);
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        Api.post(
                        Tokens.tjOffice(),
                        "/organizations",
                        """
                        {"code": "not a code", "name": " ", "region": "NOWHERE", "kind": "BUREAU",
                         "parentCode": "NOBODY", "aliases": ["甲", "甲 "], "posts": [{"title": "主任", "holder": "某人"}], "formerNames": "乙"}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/code",
                                "#/name",
                                "#/region",
                                "#/kind",
                                "#/parentCode",
                                "#/aliases/1",
                                "#/posts/0/holder",
                                "#/formerNames"))
                .body("errors.find { it.pointer == '#/region' }.code", equalTo("unknown-region"))
                .body("errors.find { it.pointer == '#/parentCode' }.code", equalTo("unknown-organization"));
    }

    @Test
    void a_renamed_body_is_found_by_its_old_name() {
        // Given
        String code = Api.freshCode("TJ");
        create(code, "120000", null).statusCode(201);

        // When
        Api.patch(
                        Tokens.tjOffice(),
                        "/organizations/" + code,
                        1,
                        "{\"name\": \"天津市数据局%s\", \"formerNames\": [\"%s\"]}".formatted(code, code + "旧"))
                .statusCode(200)
                .body("version", equalTo(2), "region.name", equalTo("天津市"));

        // Then
        Api.as(Tokens.viewer())
                .queryParam("name", code + "旧")
                .get("/api/v1/organizations/resolution")
                .then()
                .body("match.code", equalTo(code), "formerName", equalTo(true));
        Api.as(Tokens.viewer())
                .queryParam("name", "单位" + code)
                .get("/api/v1/organizations/resolution")
                .then()
                .body("match", nullValue());
    }

    @Test
    void nobody_stands_under_itself() {
        // Given
        String top = newCode(null);
        String middle = newCode(top);
        String bottom = newCode(middle);

        // Then
        for (String under : List.of(top, middle, bottom)) {
            moveUnder(top, under)
                    .statusCode(422)
                    .body("errors.pointer", contains("#/parentCode"), "errors.code", contains("cycle"));
        }
        moveUnder(bottom, top).statusCode(200);
    }

    @Test
    void of_two_who_put_each_under_the_other_at_once_one_is_refused() {
        // Given
        String one = newCode(null);
        String other = newCode(null);

        // When
        List<Integer> answers = AtOnce.both(
                () -> moveUnder(one, other).extract().statusCode(),
                () -> moveUnder(other, one).extract().statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void a_body_that_others_stand_under_is_in_use() {
        // Given
        String parent = newCode(null);
        String child = newCode(parent);

        // Then
        Api.delete(Tokens.tjOffice(), "/organizations/" + parent, 1)
                .statusCode(409)
                .body("code", equalTo("in-use"), "references", contains("/api/v1/organizations/" + child));
        Api.delete(Tokens.tjOffice(), "/organizations/" + child, 1).statusCode(204);
        Api.delete(Tokens.tjOffice(), "/organizations/" + parent, 1).statusCode(204);
    }

    @Test
    void a_removal_and_a_new_body_under_it_do_not_both_succeed() {
        // Given
        String parent = newCode(null);

        // When
        List<Integer> answers = AtOnce.both(
                () -> Api.delete(Tokens.tjOffice(), "/organizations/" + parent, 1).extract().statusCode(),
                () -> create(Api.freshCode("TJ"), "120000", parent).extract().statusCode());

        // Then
        assertThat(answers).isIn(List.of(204, 422), List.of(409, 201));
    }

    @Test
    void an_office_does_not_hand_its_bodies_to_the_other_city() {
        String code = newCode(null);

        Api.patch(Tokens.tjOffice(), "/organizations/" + code, 1, "{\"region\": \"220100\"}").statusCode(403);
        Api.get(Tokens.viewer(), "/organizations/" + code)
                .body("region.code", equalTo("120000"), "version", equalTo(1));
    }

    private static String newCode(String parent) {
        String code = Api.freshCode("TJ");
        create(code, "120000", parent).statusCode(201);
        return code;
    }

    private static ValidatableResponse moveUnder(String code, String parent) {
        return Api.patch(Tokens.tjOffice(), "/organizations/" + code, 1, "{\"parentCode\": \"" + parent + "\"}");
    }

    private static ValidatableResponse create(String code, String region, String parent) {
        String body = "{\"name\": \"单位%s\", \"region\": \"%s\", \"kind\": \"OTHER\"%s%s}"
                .formatted(
                        code,
                        region,
                        code == null ? "" : ", \"code\": \"" + code + "\"",
                        parent == null ? "" : ", \"parentCode\": \"" + parent + "\"");
        return Api.post(Tokens.tjOffice(), "/organizations", body);
    }
}
