package org.jiedui.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.AtOnce;
import org.jiedui.pairing.Pairings;
import org.jiedui.pairing.Pairings.Made;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "pairing")
class PairingApiTest {

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void all_pairings_of_the_plan_are_recorded_with_their_twenty_links() {
        List<List<?>> left = plan().path("items.left");
        List<List<?>> right = plan().path("items.right");

        int links = 0;
        for (int i = 0; i < left.size(); i++) {
            links += left.get(i).size() * right.get(i).size();
        }
        assertThat(left).hasSize(16);
        assertThat(links).isEqualTo(20);
    }

    @Test
    void a_pairing_shows_the_names_of_its_regions_and_its_parent() {
        Api.get(Tokens.viewer(), "/pairings/P-06")
                .statusCode(200)
                .body("left.code", contains("220104"), "left.name", contains("朝阳区"))
                .body("right.code", contains("120101"), "right.name", contains("和平区"))
                .body("status", equalTo("ACTIVE"), "agreedOn", equalTo("2018-03-17"), "parent", nullValue());
        String parent = Api.get(Tokens.viewer(), "/pairings/P-02").extract().path("id");
        Api.get(Tokens.viewer(), "/pairings/P-02-1")
                .body("parentId", equalTo(parent), "parent.id", equalTo(parent), "parent.code", equalTo("P-02"));
    }

    @Test
    void pairings_are_found_by_either_side_parent_area_day_and_words() {
        String parent = Api.get(Tokens.viewer(), "/pairings/P-02").extract().path("id");
        Api.get(Tokens.viewer(), "/pairings?region=120117").body("items.code", contains("P-04"));
        Api.get(Tokens.viewer(), "/pairings?left=120117").body("items.code", empty());
        Api.get(Tokens.viewer(), "/pairings?right=120117,120101").body("items.code", contains("P-04", "P-06"));
        Api.get(Tokens.viewer(), "/pairings?parentCode=P-02").body("items.code", contains("P-02-1"));
        Api.get(Tokens.viewer(), "/pairings?parentId=" + parent).body("items.code", contains("P-02-1"));
        Api.get(Tokens.viewer(), "/pairings?focusArea=绿色食品&sort=-code")
                .body("items.code", contains("P-15", "P-14", "P-13"));
        Api.get(Tokens.viewer(), "/pairings?focusAreas=绿色食品&sort=code")
                .body("items.code", contains("P-13", "P-14", "P-15"));
        Api.get(Tokens.viewer(), "/pairings?q=朝阳&code=P-06,P-07").body("items.code", contains("P-06"));
        Api.get(Tokens.viewer(), "/pairings?city=120000&code=P-06&agreedOn.from=2018-03-17&agreedOn.to=2018-03-17")
                .body("items.code", contains("P-06"));
        Api.get(Tokens.viewer(), "/pairings?code=P-06&agreedOn.from=2018-03-18").body("items.code", empty());
        Api.get(Tokens.viewer(), "/pairings?code=P-06&city=310000").body("items.code", empty());
        Api.get(Tokens.viewer(), "/pairings?code=P-06&status=ENDED,PROPOSED").body("items.code", empty());
    }

    @Test
    void a_code_is_made_where_none_is_given() {
        Made pairing = Pairings.create();

        assertThat(pairing.code()).matches("P-\\d{2,}");
    }

    @Test
    void each_side_lies_in_one_city_and_the_two_cities_differ() {
        refused("[\"220104\"]", "[\"220102\"]").body("errors.code", contains("same-city"));
        refused("[\"220104\", \"120103\"]", "[\"120104\"]")
                .body("errors.pointer", contains("#/left"), "errors.code", contains("several-cities"));
        refused("[\"220000\"]", "[\"120104\"]")
                .body("errors.pointer", contains("#/left/0"), "errors.code", contains("no-city"));
        refused("[\"220104\", \"220104\"]", "[\"NOWHERE\"]")
                .body("errors.pointer", containsInAnyOrder("#/left/1", "#/right/0"))
                .body("errors.code", containsInAnyOrder("duplicate", "unknown-region"));
        refused("[]", "[7]").body("errors.pointer", hasItems("#/left", "#/right/0"));
    }

    @Test
    void an_open_link_is_not_repeated_and_the_answer_names_the_other_pairing() {
        // Given
        Made pairing = Pairings.create();
        String another = Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);

        // Then
        Api.post(
                        Tokens.tjOffice(),
                        "/pairings",
                        "{\"left\": [\"%s\"], \"right\": [\"%s\", \"%s\"]}"
                                .formatted(pairing.left(), another, pairing.right()))
                .statusCode(409)
                .body("code", equalTo("link-exists"), "references", contains("/api/v1" + pairing.path()))
                .body("detail", containsString(pairing.code()));
        Api.post(Tokens.tjOffice(), "/pairings", Pairings.body(pairing.right(), pairing.left()))
                .statusCode(409)
                .body("code", equalTo("link-exists"));
        Api.post(Tokens.tjOffice(), "/pairings", Pairings.body(pairing.left(), another)).statusCode(201);
    }

    @Test
    void a_change_of_the_sides_claims_the_new_links_and_gives_up_the_old_ones() {
        // Given
        Made one = Pairings.create();
        Made other = Pairings.create();

        // Then
        String taken = "{\"left\": [\"%s\"], \"right\": [\"%s\"]}".formatted(other.left(), other.right());
        Api.patch(Tokens.tjOffice(), one.path(), 1, taken)
                .statusCode(409)
                .body("references", contains("/api/v1" + other.path()));
        Api.patch(Tokens.tjOffice(), one.path(), 1, "{\"left\": [\"%s\"]}".formatted(other.left()))
                .statusCode(200)
                .body("left.code", contains(other.left()), "version", equalTo(2));
        Api.post(Tokens.tjOffice(), "/pairings", Pairings.body(one.left(), one.right())).statusCode(201);
    }

    @Test
    void of_many_who_claim_one_link_at_once_exactly_one_gets_it() throws Exception {
        // Given
        String left = Pairings.freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        String body = Pairings.body(left, right);

        // When
        List<Integer> answers = AtOnce.all(8, () -> Api.post(Tokens.tjOffice(), "/pairings", body)
                .extract()
                .statusCode());

        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        Api.get(Tokens.viewer(), "/pairings?count=true&region=" + left).body("total", equalTo(1));
    }

    @Test
    void of_many_who_change_one_version_at_once_exactly_one_succeeds() throws Exception {
        // Given
        Made pairing = Pairings.create();

        // When
        List<Integer> answers = AtOnce.all(8, () -> Api.patch(
                        Tokens.ccOffice(), pairing.path(), 1, "{\"agreedOn\": \"2018-03-17\"}")
                .extract()
                .statusCode());

        // Then
        assertThat(answers).containsOnly(200, 412);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        Api.get(Tokens.viewer(), pairing.path()).body("version", equalTo(2));
    }

    @Test
    void a_pairing_moves_through_its_states_and_no_other_way() {
        // Given
        String left = Pairings.freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        String code = Api.post(
                        Tokens.tjOffice(),
                        "/pairings",
                        "{\"left\": [\"%s\"], \"right\": [\"%s\"], \"status\": \"PROPOSED\"}".formatted(left, right))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"), "allowedTransitions", contains("ACTIVE", "ENDED"))
                .extract()
                .path("code");

        // Then
        move(code, 1, "ACTIVE").statusCode(200).body("allowedTransitions", contains("ENDED"));
        move(code, 2, "PROPOSED")
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"), "allowed", contains("ENDED"));
        move(code, 1, "ENDED").statusCode(412);
        move(code, 2, "ENDED").statusCode(200).body("status", equalTo("ENDED"), "version", equalTo(3));
        move(code, 3, "ACTIVE").statusCode(200);
        Api.get(Tokens.viewer(), "/pairings/" + code).body("allowedTransitions", empty());
        Api.get(Tokens.viewer(), "/pairings/" + code + "/history")
                .body(
                        "items.type.collect { it.tokenize('.')[4] }",
                        contains("activated", "ended", "activated", "created"))
                .body("items[0].reason", equalTo("as agreed"))
                .body("items[1].changes.find { it.pointer == '/status' }.before", equalTo("ACTIVE"))
                .body("items[1].changes.find { it.pointer == '/status' }.after", equalTo("ENDED"));
    }

    @Test
    void a_move_says_which_version_it_moves_and_where_to() {
        Made pairing = Pairings.create();

        Api.post(Tokens.tjOffice(), pairing.path() + "/transitions", "{\"to\": \"ENDED\"}")
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        Api.as(Tokens.tjOffice())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"OVER\", \"why\": 1}")
                .post("/api/v1" + pairing.path() + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/to", "#/why"));
        Api.patch(Tokens.tjOffice(), pairing.path(), 1, "{\"status\": \"ENDED\"}")
                .statusCode(422)
                .body("errors.pointer", contains("#/status"), "errors.code", contains("read-only"));
    }

    @Test
    void an_ended_pairing_frees_its_links_and_takes_them_up_again_only_if_they_are_free() {
        // Given
        Made ended = Pairings.create();
        move(ended.code(), 1, "ENDED").statusCode(200);

        // When
        String successor = Api.post(Tokens.tjOffice(), "/pairings", Pairings.body(ended.left(), ended.right()))
                .statusCode(201)
                .extract()
                .path("code");

        // Then
        move(ended.code(), 2, "ACTIVE")
                .statusCode(409)
                .body("code", equalTo("link-exists"), "references", contains("/api/v1/pairings/" + successor));
        Api.get(Tokens.viewer(), ended.path()).body("status", equalTo("ENDED"), "version", equalTo(2));
        move(successor, 1, "ENDED").statusCode(200);
        move(ended.code(), 2, "ACTIVE").statusCode(200);
    }

    @Test
    void a_parent_is_named_by_id_or_by_code_and_cleared_by_either() {
        // Given
        Made parent = Pairings.create();
        Made other = Pairings.create();
        Made child = Pairings.createUnder(parent);

        // Then
        Api.get(Tokens.viewer(), child.path()).body("parent.code", equalTo(parent.code()));
        parentBecomes(child, 1, "{\"parentCode\": \"%s\"}".formatted(other.code()))
                .body("parentId", equalTo(other.id()));
        parentBecomes(child, 2, "{\"parentId\": \"%s\"}".formatted(parent.id())).body("parentId", equalTo(parent.id()));
        parentBecomes(child, 3, "{\"parentCode\": null}").body("parentId", nullValue(), "parent", nullValue());
        parentBecomes(child, 4, "{\"parentCode\": \"%s\", \"parentId\": \"%s\"}".formatted(parent.code(), parent.id()))
                .body("parentId", equalTo(parent.id()));
        parentBecomes(child, 5, "{\"parentId\": null}").body("parentId", nullValue());
        Api.patch(
                        Tokens.tjOffice(),
                        child.path(),
                        6,
                        "{\"parentCode\": \"%s\", \"parentId\": \"%s\"}".formatted(parent.code(), other.id()))
                .statusCode(422)
                .body("errors.code", contains("contradiction"));
        Api.patch(Tokens.tjOffice(), child.path(), 6, "{\"parentCode\": \"P-NOWHERE\"}")
                .statusCode(422)
                .body("errors.code", contains("unknown-pairing"));
    }

    @Test
    void sub_pairings_form_a_tree_of_at_most_three_levels() {
        // Given
        Made top = Pairings.create();
        Made middle = Pairings.createUnder(top);
        Made bottom = Pairings.createUnder(middle);
        Made free = Pairings.create();

        // Then
        Api.patch(Tokens.tjOffice(), top.path(), 1, "{\"parentId\": \"%s\"}".formatted(bottom.id()))
                .statusCode(422)
                .body("errors.pointer", contains("#/parentId"), "errors.code", contains("cycle"));
        Api.patch(Tokens.tjOffice(), top.path(), 1, "{\"parentId\": \"%s\"}".formatted(top.id()))
                .statusCode(422)
                .body("errors.code", contains("cycle"));
        Api.patch(Tokens.tjOffice(), free.path(), 1, "{\"parentCode\": \"%s\"}".formatted(bottom.code()))
                .statusCode(422)
                .body("errors.pointer", contains("#/parentCode"), "errors.code", contains("too-deep"));
        Api.patch(Tokens.tjOffice(), top.path(), 1, "{\"parentCode\": \"%s\"}".formatted(free.code()))
                .statusCode(422)
                .body("errors.code", contains("too-deep"));
    }

    @Test
    void of_two_who_put_each_under_the_other_at_once_one_is_refused() throws Exception {
        // Given
        Made one = Pairings.create();
        Made other = Pairings.create();

        // When
        List<Integer> answers = AtOnce.both(() -> statusOfMove(one, other), () -> statusOfMove(other, one));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void a_pairing_with_sub_pairings_is_in_use() {
        // Given
        Made parent = Pairings.create();
        Made child = Pairings.createUnder(parent);

        // Then
        Api.delete(Tokens.tjOffice(), parent.path(), 1)
                .statusCode(409)
                .body("code", equalTo("in-use"), "references", contains("/api/v1" + child.path()));
        Api.delete(Tokens.ccOffice(), child.path(), 1).statusCode(204);
        Api.delete(Tokens.ccOffice(), parent.path(), 1).statusCode(204);
        Api.post(Tokens.tjOffice(), "/pairings", Pairings.body(parent.left(), parent.right())).statusCode(201);
    }

    @Test
    void an_office_can_neither_record_nor_take_over_what_is_not_of_its_city() {
        // Given
        var elsewhere = Tokens.tjOffice().city("310000");
        Made pairing = Pairings.create();

        // Then
        Api.patch(elsewhere, pairing.path(), 1, "{\"agreedOn\": \"2018-03-17\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Api.post(elsewhere, "/pairings", Pairings.body(pairing.left(), pairing.right())).statusCode(403);
        Api.get(Tokens.ccOffice(), pairing.path()).body("allowedTransitions", contains("ENDED"));
        Api.get(elsewhere, pairing.path()).body("allowedTransitions", empty());
    }

    @Test
    void every_fault_of_a_new_pairing_is_named_at_once() {
        Api.post(
                        Tokens.tjOffice(),
                        "/pairings",
                        """
                        {"code": "p 1", "left": "220104", "focusAreas": [""], "agreedOn": "17.3.2018", "status": "OVER",
                         "colour": 1, "parentId": "P-01"}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/code", "#/left", "#/right", "#/focusAreas/0", "#/agreedOn", "#/status", "#/colour",
                                "#/parentId"));
    }

    private static ExtractableResponse<Response> plan() {
        StringBuilder codes = new StringBuilder();
        Sample.bodies("pairings.json").forEach(body -> codes.append(body.path("code").asText()).append(','));
        return Api.get(Tokens.viewer(), "/pairings?code=" + codes).extract();
    }

    private static int statusOfMove(Made pairing, Made parent) {
        return Api.patch(Tokens.tjOffice(), pairing.path(), 1, "{\"parentId\": \"%s\"}".formatted(parent.id()))
                .extract()
                .statusCode();
    }

    private static ValidatableResponse parentBecomes(Made child, int version, String patch) {
        return Api.patch(Tokens.tjOffice(), child.path(), version, patch).statusCode(200);
    }

    private static ValidatableResponse refused(String left, String right) {
        return Api.post(Tokens.tjOffice(), "/pairings", "{\"left\": %s, \"right\": %s}".formatted(left, right))
                .statusCode(422);
    }

    private static ValidatableResponse move(String code, int version, String to) {
        return Api.as(Tokens.tjOffice())
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"%s\", \"reason\": \"as agreed\"}".formatted(to))
                .post("/api/v1/pairings/" + code + "/transitions")
                .then();
    }
}
