package org.jiedui.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.AtOnce;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons are shown whole to those who keep them and masked to the others, and are gone once they are erased. */
@QuarkusTest
@WithEngines(database = "pairing")
class PersonApiTest {

    private final String name = Persons.freshName();

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void a_person_is_shown_whole_to_those_who_keep_them() {
        // When
        Response created = Api.as(Tokens.tjDrc())
                .contentType("application/json")
                .body(Persons.body("TJ-DRC", name))
                .post("/api/v1/persons");

        // Then
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Jiedui-Version", nullValue())
                .body("name", equalTo(name), "phone", equalTo(Persons.PHONE), "email", equalTo(Persons.EMAIL))
                .body("idNumberEnding", equalTo("123X"), "masked", nullValue())
                .body("organization.code", equalTo("TJ-DRC"), "organization.name", equalTo("天津市发展和改革委员会"));
        byte[] read = Api.get(Tokens.tjOffice(), path(created)).header("ETag", "\"1\"").extract().asByteArray();
        assertThat(read).isEqualTo(created.asByteArray());
        assertThat(created.header("Location")).endsWith("/api/v1" + path(created));
    }

    @Test
    void the_others_see_masks_under_an_entity_tag_of_their_own() {
        // Given
        String id = Persons.ofDrc(name);

        // Then
        for (var token : List.of(Tokens.ccOffice(), Tokens.tjHeping(), Tokens.parkAdmin(), Tokens.superior(), Tokens.evaluator())) {
            Api.get(token, "/persons/" + id)
                    .statusCode(200)
                    .header("ETag", "\"1;masked\"")
                    .body("name", equalTo("欧**"), "phone", equalTo("138****1234"), "email", equalTo("w***@tj.example"))
                    .body("idNumberEnding", nullValue(), "masked", equalTo(true));
        }
        Api.as(Tokens.tjDrc())
                .header("If-None-Match", "\"1;masked\"")
                .get("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
    }

    @Test
    void every_fault_is_named_at_once_and_no_number_of_an_identity_card_is_taken() {
        Api.post(
                        Tokens.tjOffice(),
                        "/persons",
                        """
                        {"organization": "NOBODY", "name": "王伟120101199001011234", "phone": "120101199001011234",
                         "email": "no address", "idNumberEnding": "120101199001011234", "idNumber": "120101199001011234"}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/organization", "#/name", "#/phone", "#/email", "#/idNumberEnding", "#/idNumber"))
                .body("errors.find { it.pointer == '#/organization' }.code", equalTo("unknown-organization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"张\\u0000三\"",
                "\"name\": \"张\\ud800\"",
                "\"name\": \"\"",
                "\"name\": 7",
                "\"name\": [\"张三\"]",
                "\"phone\": \"120101900101123\"",
                "\"phone\": \"138 1234 1234;rm\"",
                "\"phone\": 13812341234",
                "\"email\": \"120101199001011234@tj.example\"",
                "\"email\": \"a@b@c\"",
                "\"idNumberEnding\": \"123x\"",
                "\"organization\": \"TJ-DRC' OR 'a'='a\""
            })
    void what_is_no_persons_data_is_refused_and_told_of_without_repeating_it(String field) {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // When
        String answer = Api.patch(Tokens.tjDrc(), path, 1, "{" + field + "}").statusCode(422).extract().asString();

        // Then
        assertThat(answer).doesNotContain("张", "13812341234", "120101900101123", "120101199001011234");
        Api.get(Tokens.tjDrc(), path).body("version", equalTo(1), "name", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%00", "name=", "id=1", "erased=maybe", "erasureReason=NONE", "organization.from=A", "q=A", "email=a@b"})
    void a_question_that_is_not_understood_is_refused(String question) {
        Api.as(Tokens.tjDrc()).urlEncodingEnabled(false).get("/api/v1/persons?" + question).then().statusCode(400);
    }

    @Test
    void a_change_needs_the_version_that_was_read_masked_or_not() {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // Then
        Api.as(Tokens.tjDrc())
                .contentType("application/merge-patch+json")
                .body("{\"phone\": null}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
        Api.patch(Tokens.tjDrc(), path, 7, "{\"phone\": null}").statusCode(412).header("ETag", "\"1\"");
        Api.patch(Tokens.tjDrc(), path, 1, "{\"phone\": null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phone", nullValue(), "name", equalTo(name));
        Api.patch(Tokens.tjDrc(), path, 2, "{\"phone\": null}").statusCode(200).body("version", equalTo(2));
        Api.patch(Tokens.tjDrc(), path, 2, "{\"masked\": true, \"erasedAt\": \"x\"}")
                .statusCode(422)
                .body("errors.code", contains("read-only", "read-only"));
        Api.patch(Tokens.tjDrc(), path, 2, "{\"name\": null}").statusCode(422);
    }

    @Test
    void nobody_is_handed_to_an_organization_that_the_caller_does_not_keep() {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // Then
        Api.patch(Tokens.tjOffice(), path, 1, "{\"organization\": \"CC-DRC\"}").statusCode(403);
        Api.patch(Tokens.tjDrc(), path, 1, "{\"organization\": \"TJ-GOV\"}").statusCode(403);
        Api.patch(Tokens.tjOffice(), path, 1, "{\"organization\": \"TJ-GOV\"}").statusCode(200);
        Api.get(Tokens.tjDrc(), path).body("masked", equalTo(true));
    }

    @Test
    void of_somebody_who_is_erased_the_id_is_left_with_the_time_and_the_reason() {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // When
        Api.as(Tokens.tjDrc())
                .header("If-Match", "\"1\"")
                .delete("/api/v1" + path + "?reason=CONSENT_WITHDRAWN")
                .then()
                .statusCode(204);

        // Then
        for (var token : List.of(Tokens.tjDrc(), Tokens.superior())) {
            Api.get(token, path)
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("name", nullValue(), "phone", nullValue(), "email", nullValue(), "idNumberEnding", nullValue())
                    .body("masked", nullValue(), "erasedAt", notNullValue(), "erasureReason", equalTo("CONSENT_WITHDRAWN"))
                    .body("erasedBy", equalTo("tj-drc"), "organization.code", equalTo("TJ-DRC"));
        }
        Api.patch(Tokens.tjDrc(), path, 2, "{\"name\": \"某人\"}").statusCode(409).body("code", equalTo("person-erased"));
        Api.delete(Tokens.tjDrc(), path, 2).statusCode(204);
        Api.get(Tokens.tjDrc(), path).body("version", equalTo(2), "erasureReason", equalTo("CONSENT_WITHDRAWN"));
    }

    @Test
    void an_erasure_has_a_reason_that_the_law_knows() {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // Then
        Api.as(Tokens.tjDrc())
                .header("If-Match", "\"1\"")
                .delete("/api/v1" + path + "?reason=BECAUSE")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "errors[0].parameter", equalTo("reason"));
        Api.delete(Tokens.tjDrc(), path, 1).statusCode(204);
        Api.get(Tokens.tjDrc(), path).body("erasureReason", equalTo("PURPOSE_ENDED"));
    }

    @Test
    void a_creation_that_is_sent_again_after_the_erasure_neither_tells_nor_repeats_it() {
        // Given
        Response first = createWithKey("create-" + name);
        Response again = createWithKey("create-" + name);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        // When
        assertThat(Persons.erase(Tokens.tjDrc(), first.path("id"), 1)).isEqualTo(204);

        // Then
        createWithKey("create-" + name)
                .then()
                .statusCode(410)
                .body("code", equalTo("gone"));
        Api.get(Tokens.tjDrc(), "/persons?name=" + name).body("items", hasSize(0));
    }

    @Test
    void of_a_change_and_an_erasure_at_once_neither_brings_the_data_back() {
        // Given
        String id = Persons.ofDrc(name);

        // When
        List<Integer> answers = AtOnce.both(
                () -> Api.patch(Tokens.tjDrc(), "/persons/" + id, 1, "{\"phone\": null}").extract().statusCode(),
                () -> Persons.erase(Tokens.tjDrc(), id, 1));

        // Then
        assertThat(answers).isIn(List.of(200, 412), List.of(412, 204));
        assertThat(Api.get(Tokens.tjDrc(), "/persons/" + id).extract().<String>path("name"))
                .isEqualTo(answers.equals(List.of(200, 412)) ? name : null);
    }

    @Test
    void names_are_guessed_at_only_by_those_who_see_them_anyway() {
        // Given
        String id = Persons.ofDrc(name);

        // Then
        Api.get(Tokens.tjDrc(), "/persons?name=" + name).body("items.id", contains(id));
        Api.get(Tokens.tjOffice(), "/persons?name=" + name.substring(0, name.length() - 1))
                .body("items.id", hasItem(id));
        Api.get(Tokens.ccOffice(), "/persons?count=true&name=" + name)
                .statusCode(200)
                .body("items", hasSize(0), "total", equalTo(0));
        Api.get(Tokens.superior(), "/persons?name=" + name).statusCode(403);
        Api.get(Tokens.tjDrc(), "/persons?sort=name").statusCode(400);
        Api.get(Tokens.tjDrc(), "/persons?phone=" + Persons.PHONE).statusCode(400);
    }

    @Test
    void a_list_masks_each_person_for_itself() {
        // Given
        String own = Persons.ofDrc(name);
        String others = Persons.create(Tokens.ccOffice(), "CC-DRC", Persons.freshName())
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        Api.get(Tokens.tjDrc(), "/persons?sort=createdAt&id=" + own + "," + others)
                .body("items.name", contains(name, "欧**"), "items.masked", contains(null, true));
        Api.get(Tokens.ccOffice(), "/persons?city=220100&erased=false").body("items.id", hasItem(others));
        Api.get(Tokens.ccOffice(), "/persons?organization=CC-DRC").body("items.id", not(hasItem(own)));
        Api.get(Tokens.tjDrc(), "/persons?fields=id,version&id=" + own)
                .body("items[0].name", nullValue(), "items[0].version", equalTo(1));
    }

    @Test
    void in_a_sheet_everybody_is_masked() {
        // Given
        String id = Persons.ofDrc(name);

        // When
        Response sheet = Api.as(Tokens.tjDrc()).accept("text/csv").get("/api/v1/persons?fields=id,name,phone&id=" + id);

        // Then
        assertThat(new String(sheet.asByteArray(), StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly(id + ",欧**,138****1234");
        Api.get(Tokens.tjDrc(), "/persons/" + id + "/disclosures").body("items.occasion", contains("WRITTEN"));
    }

    @Test
    void whoever_sees_somebody_unmasked_is_noted() {
        // Given
        String id = Persons.ofDrc(name);
        String code = Persons.organizationWithPosts(id);

        // When
        Api.get(Tokens.tjOffice(), "/persons/" + id).statusCode(200);
        Api.get(Tokens.ccOffice(), "/persons/" + id).statusCode(200);
        Api.get(Tokens.tjOffice(), "/persons?id=" + id).statusCode(200);
        Api.get(Tokens.tjOffice(), "/persons?fields=id&id=" + id).statusCode(200);
        Api.get(Tokens.tjDrc(), "/organizations/" + code).statusCode(200);
        Api.get(Tokens.superior(), "/organizations/" + code).statusCode(200);
        Api.get(Tokens.tjDrc(), "/organizations?fields=code&code=" + code).statusCode(200);
        Persons.erase(Tokens.tjDrc(), id, 1);
        Api.get(Tokens.tjOffice(), "/persons/" + id).statusCode(200);

        // Then
        String path = "/persons/" + id + "/disclosures";
        Api.get(Tokens.tjOffice(), path + "?sort=createdAt")
                .statusCode(200)
                .body("items.actor", contains("tj-drc", "tj-office", "tj-office", "tj-drc"))
                .body("items.occasion", contains("WRITTEN", "READ", "LISTED", "NAMED_IN_POST"));
        Api.get(Tokens.tjDrc(), path + "?occasion=NAMED_IN_POST&actor=tj-drc").body("items", hasSize(1));
        Api.get(Tokens.ccOffice(), path).statusCode(403);
        Api.get(Tokens.superior(), path).statusCode(403);
    }

    @Test
    void an_organization_shows_who_holds_its_posts_as_the_caller_may_know_them() {
        // Given
        String id = Persons.ofDrc(name);
        String path = "/organizations/" + Persons.organizationWithPosts(id);

        // Then
        String tag = Api.get(Tokens.tjDrc(), path)
                .body("posts[0].personId", equalTo(id), "posts[0].person.id", equalTo(id))
                .body("posts[0].person.name", equalTo(name))
                .extract()
                .header("ETag");
        Api.as(Tokens.superior())
                .header("If-None-Match", tag)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("posts[0].person.name", equalTo("欧**"));
        Api.get(Tokens.viewer(), path)
                .header("ETag", "\"1\"")
                .body("posts[0].personId", equalTo(id), "posts[0].person", nullValue());
        Api.as(Tokens.tjOffice())
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"nameEn\": \"One\"}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("posts[0].personId", equalTo(id), "posts[0].person", nullValue());
    }

    @Test
    void who_has_read_a_name_does_not_keep_it_beyond_the_erasure() {
        // Given
        String id = Persons.ofDrc(name);
        String path = "/organizations/" + Persons.organizationWithPosts(id);
        String tag = Api.get(Tokens.tjDrc(), path).extract().header("ETag");

        // When
        Persons.erase(Tokens.tjDrc(), id, 1);

        // Then
        Api.as(Tokens.tjDrc())
                .header("If-None-Match", tag)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("posts[0].person.id", equalTo(id), "posts[0].person.name", nullValue());
        Api.patch(Tokens.tjOffice(), path, 1, "{\"nameEn\": \"Two\"}").statusCode(200);
    }

    @Test
    void a_post_is_given_to_somebody_who_is_known_and_not_erased() {
        // Given
        String erased = Persons.ofDrc(name);
        Persons.erase(Tokens.tjDrc(), erased, 1);
        String path = "/organizations/" + Persons.organizationWithPosts();

        // Then
        Api.patch(
                        Tokens.tjOffice(),
                        path,
                        1,
                        """
                        {"posts": [{"title": "主任"}, {"title": "副主任", "personId": "%s"},
                                   {"title": "副主任", "personId": "01970000-0000-7000-8000-000000000000"},
                                   {"title": "副主任", "personId": "张三"}, {"title": "副主任", "person": {"id": "%s"}}]}
                        """
                                .formatted(erased, erased))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/posts/1/personId", "#/posts/2/personId", "#/posts/3/personId", "#/posts/4/person"))
                .body("errors.find { it.pointer == '#/posts/1/personId' }.code", equalTo("unknown-person"));
    }

    @Test
    void an_organization_goes_when_its_persons_are_erased() {
        // Given
        String code = Persons.organizationWithPosts();
        String id = Persons.create(Tokens.tjOffice(), code, name).statusCode(201).extract().path("id");

        // Then
        Api.delete(Tokens.tjOffice(), "/organizations/" + code, 1)
                .statusCode(409)
                .body("code", equalTo("in-use"), "references", contains("/api/v1/persons/" + id));
        Persons.erase(Tokens.tjOffice(), id, 1);
        Api.delete(Tokens.tjOffice(), "/organizations/" + code, 1).statusCode(204);
        Api.get(Tokens.tjOffice(), "/persons/" + id)
                .statusCode(200)
                .body("organization.code", equalTo(code), "organization.name", nullValue());
        Api.get(Tokens.tjOffice(), "/persons/" + id + "/disclosures").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOWHERE", "01970000-0000-7000-8000-000000000000", "a%00b", "%E5%BC%A0%E4%B8%89"})
    void nobody_is_found_by_what_names_nobody(String reference) {
        for (String path : List.of("/api/v1/persons/" + reference, "/api/v1/persons/" + reference + "/disclosures")) {
            Api.as(Tokens.tjOffice()).urlEncodingEnabled(false).get(path).then().statusCode(404);
        }
    }

    @Test
    void the_past_of_a_person_is_not_told() {
        // Given
        String path = "/persons/" + Persons.ofDrc(name);

        // Then
        Api.get(Tokens.tjDrc(), path + "?asOf=2026-01-01T00:00:00Z").statusCode(400).body("code", equalTo("unknown-parameter"));
        Api.get(Tokens.tjDrc(), path + "/history").statusCode(404);
    }

    private Response createWithKey(String key) {
        return Api.as(Tokens.tjDrc())
                .contentType("application/json")
                .header("Idempotency-Key", key.replaceAll("[^\\x20-\\x7e]", "x"))
                .body(Persons.body("TJ-DRC", name))
                .post("/api/v1/persons");
    }

    private static String path(Response created) {
        return "/persons/" + created.path("id");
    }
}
