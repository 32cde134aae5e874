package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.platform.bare.Samples.isProblem;
import static org.jiedui.platform.bare.Samples.patch;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case applies to the same standing sample. */
@QuarkusTest
@WithIssuer
class MergePatchTest {

    private static final String STANDING =
            "{\"title\":\"standing\",\"rank\":7,\"serial\":1,\"amount\":1.50,\"open\":true,\"kind\":\"SMALL\","
                        + "\"main\":{\"name\":\"main\",\"pieces\":1},\"tags\":[\"a\",\"b\"],\"counts\":{\"x\":1,\"y\":2}}";

    @Test
    void a_patch_of_nothing_changes_nothing() {
        assertThat(patch("{}").asString()).isEqualTo(STANDING);
    }

    /** The cases of RFC 7396, appendix A, that an object with these fields can have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"title\": \"b\"}                    | \"title\":\"standing\"                 | \"title\":\"b\"",
        "{\"from\": \"2018-03-17\"}            | \"kind\":\"SMALL\"                     | \"kind\":\"SMALL\",\"from\":\"2018-03-17\"",
        "{\"rank\": null}                      | \"rank\":7,                            | ``",
        "{\"rank\": null, \"open\": false}     | \"rank\":7,\"serial\":1,\"amount\":1.50,\"open\":true | \"serial\":1,\"amount\":1.50,\"open\":false",
        "{\"tags\": [\"c\"]}                   | \"tags\":[\"a\",\"b\"]                 | \"tags\":[\"c\"]",
        "{\"tags\": null}                      | \"tags\":[\"a\",\"b\"]                 | \"tags\":[]",
        "{\"main\": {\"name\": \"n\", \"pieces\": null}} | {\"name\":\"main\",\"pieces\":1} | {\"name\":\"n\"}",
        "{\"main\": {\"pieces\": 2}}           | \"pieces\":1                           | \"pieces\":2",
        "{\"main\": null}                      | \"main\":{\"name\":\"main\",\"pieces\":1}, | ``",
        "{\"counts\": {\"x\": null, \"z\": 3}} | {\"x\":1,\"y\":2}                      | {\"y\":2,\"z\":3}",
        "{\"counts\": {\"x\": null, \"y\": null}} | {\"x\":1,\"y\":2}                   | {}",
        "{\"at\": null}                        | \"tags\"                               | \"tags\"",
        "{\"parts\": [{\"name\": \"p\", \"pieces\": null}]} | \"counts\"                | \"parts\":[{\"name\":\"p\"}],\"counts\"",
    })
    void what_the_patch_says_changes_and_nothing_else(String patch, String before, String after) {
        assertThat(patch(patch).asString()).isEqualTo(STANDING.replace(before, after));
    }

    @Test
    void the_result_is_judged_as_a_whole() {
        isProblem(patch("{\"title\": null, \"rank\": 500, \"from\": \"2018-02-01\", \"to\": \"2018-01-01\"}"), 422, "invalid-fields")
                .body("errors.pointer", contains("#/rank", "#/title", "#/to"));
    }

    @Test
    void a_field_that_the_system_keeps_cannot_be_set() {
        isProblem(patch("{\"id\": \"x\", \"version\": 9, \"nothing\": \"x\"}"), 422, "invalid-fields")
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(
                        "#/id read-only", "#/version read-only", "#/nothing read-only"));
    }

    @Test
    void clearing_what_is_unknown_or_kept_by_the_system_is_refused_as_well() {
        isProblem(patch("{\"version\": null, \"colour\": null, \"main\": {\"nose\": null}}"), 422, "invalid-fields")
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(
                        "#/version read-only", "#/colour unknown-field", "#/main/nose unknown-field"));
    }

    @Test
    void a_number_keeps_its_digits_when_another_field_changes() {
        patch("{\"rank\": 8}").then().statusCode(200).body("rank", equalTo(8));
        assertThat(patch("{\"rank\": 8}").asString()).contains("\"amount\":1.50");
    }
}
