package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.patch;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?fields=}: what was asked for, and nothing else. */
@QuarkusTest
@WithEngines(database = "bare")
class SparseFieldsTest {

    @Test
    void of_one_thing_only_the_fields_asked_for_are_shown() {
        String id = create("\"rank\": 7, \"dueOn\": \"2018-03-17\"");
        String body = asOffice().get(PATH + "/" + id + "?fields=version,rank,dueOn,id").asString();
        assertThat(body).isEqualTo("{\"id\":\"" + id + "\",\"version\":1,\"rank\":7,\"dueOn\":\"2018-03-17\"}");
    }

    @Test
    void a_field_without_a_value_is_left_out_though_it_was_asked_for() {
        assertThat(asOffice().get(PATH + "/" + create("") + "?fields=title,rank").asString())
                .isEqualTo("{\"title\":\"题\"}");
    }

    @Test
    void a_variant_has_a_tag_of_its_own_that_does_not_depend_on_the_order_of_the_names() {
        // Given
        String path = PATH + "/" + create("");
        // When
        String tag = asOffice().get(path + "?fields=title,id").header("ETag");
        // Then
        assertThat(tag).isEqualTo("\"1;fields=id+title\"");
        asOffice()
                .header("If-None-Match", tag)
                .get(path + "?fields=id,title")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        asOffice().header("If-None-Match", "\"1\"").get(path + "?fields=id,title").then().statusCode(200);
        asOffice().header("If-None-Match", tag).get(path).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void who_has_read_some_fields_of_a_version_may_change_that_version() {
        // Given
        String id = create("");
        String tag = asOffice().get(PATH + "/" + id + "?fields=title").header("ETag");
        // When
        patch(asOffice().header("If-Match", tag), id, "{\"title\": \"新\"}").then().statusCode(200);
        // Then
        isProblem(patch(asOffice().header("If-Match", tag), id, "{\"title\": \"旧\"}"), 412, "version-conflict")
                .header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"11;fields=title\"", "\";fields=title\"", "\"1fields=title\"", "W/\"1;fields=title\""})
    void a_tag_of_another_version_or_form_changes_nothing(String tag) {
        String id = create("");
        isProblem(patch(asOffice().header("If-Match", tag), id, "{\"title\": \"新\"}"), 412, "version-conflict");
    }

    @Test
    void of_a_list_only_the_fields_asked_for_are_shown_on_every_page() {
        // Given
        String prefix = unique();
        for (int i = 1; i <= 3; i++) {
            create("\"remark\": \"" + prefix + i + "\", \"rank\": " + i);
        }
        String list = PATH + "?q=" + prefix + "&sort=rank&limit=2";
        // When
        JsonPath first = asOffice().get(list + "&count=true&fields=rank,remark").jsonPath();
        JsonPath second = asOffice().get(list + "&fields=rank&cursor=" + first.getString("next")).jsonPath();
        // Then
        assertThat(first.getList("items"))
                .containsExactly(
                        Map.of("remark", prefix + 1, "rank", 1), Map.of("remark", prefix + 2, "rank", 2));
        assertThat(first.getInt("total")).isEqualTo(3);
        assertThat(second.getMap("")).containsExactly(Map.entry("items", List.of(Map.of("rank", 3))));
    }

    @Test
    void the_next_page_has_the_same_fields() {
        String prefix = unique();
        create("\"remark\": \"" + prefix + "\"");
        create("\"remark\": \"" + prefix + "\"");
        asOffice()
                .urlEncodingEnabled(false)
                .get(PATH + "?q=" + prefix + "&limit=1&fields=remark%2Crank")
                .then()
                .header("Link", containsString("fields=remark%2Crank&cursor="));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour           | colour",
        "id,colour,hue    | colour, hue",
        "id,id            | id",
        "Title            | Title",
        "origin.kind      | origin.kind",
        "id, title        | ' title'",
        "id,              | ''",
        "*                | *"
    })
    void what_is_no_field_or_is_named_twice_is_refused_by_name(String fields, String named) {
        String one = PATH + "/" + create("");
        for (String path : List.of(one, PATH)) {
            isProblem(asOffice().queryParam("fields", fields).get(path), 400, "invalid-parameter")
                    .body(
                            "errors.parameter", contains("fields"),
                            "errors.code", contains("invalid-parameter"),
                            "errors[0].message", containsString("：" + named + "。"));
        }
    }

    @Test
    void all_that_is_wrong_with_a_question_is_told_at_once() {
        isProblem(
                        asOffice().get(PATH + "/" + create("") + "?fields=colour&asOf=2999-01-01T00:00:00Z&size=9"),
                        400,
                        "unknown-parameter")
                .body("errors.parameter.sort()", equalTo(List.of("asOf", "fields", "size")));
        isProblem(asOffice().get(PATH + "?fields=colour&sort=hue&size=9"), 400, "unknown-parameter")
                .body("errors.parameter.sort()", equalTo(List.of("fields", "size", "sort")));
        for (String path : List.of(PATH, PATH + "/" + create(""))) {
            isProblem(asOffice().get(path + "?fields=id&fields=title"), 400, "invalid-parameter");
            isProblem(asOffice().get(path + "?fields="), 400, "invalid-parameter");
            isProblem(asOffice().get(path + "?fields"), 400, "invalid-parameter");
        }
    }

    @Test
    void the_document_offers_it_on_the_list_and_on_the_one() {
        JsonPath document = asOffice().accept("application/json").get("/q/openapi?format=json").jsonPath();
        assertThat(document.getList("paths.'/api/v1/notes'.get.parameters.name", String.class)).contains("fields");
        assertThat(document.getList("paths.'/api/v1/notes/{id}'.get.parameters.name", String.class))
                .containsExactlyInAnyOrder("id", "fields", "asOf");
    }
}
