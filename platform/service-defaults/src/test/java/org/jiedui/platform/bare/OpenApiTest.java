package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;

/** The document says what holds for every operation without any operation's saying so. */
@QuarkusTest
@WithIssuer
class OpenApiTest {

    private static final String ONE = "paths.'/api/v1/samples/{id}'";
    private static final String ALL = "paths.'/api/v1/samples'";

    @Test
    void every_operation_tells_the_problems_that_it_can_answer_with() {
        JsonPath document = document();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
            assertThat(responses.keySet())
                    .as(method + " " + path)
                    .contains("400", "401", "403", "405", "406", "429", "503");
        }));
        assertThat(document.getMap(ALL + ".post.responses").keySet().stream().map(String::valueOf))
                .contains("201", "409", "413", "415", "422")
                .doesNotContain("200", "412", "428");
        assertThat(document.getMap(ONE + ".patch.responses").keySet().stream().map(String::valueOf))
                .contains("200", "404", "409", "412", "415", "422", "428");
        assertThat(document.getMap(ONE + ".delete.responses").keySet().stream().map(String::valueOf))
                .contains("204", "404", "409", "412", "428")
                .doesNotContain("415");
        assertThat(document.getMap("paths.'/api/v1/samples/{id}/transitions'.post.responses").keySet().stream()
                        .map(String::valueOf))
                .contains("404", "409", "412", "428");
    }

    @Test
    void a_problem_is_described_once() {
        JsonPath document = document();
        assertThat(document.getString("components.responses.Problem404.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getList("components.schemas.Problem.required", String.class))
                .contains("type", "title", "status", "instance", "code", "traceId");
    }

    @Test
    void writes_take_an_idempotency_key_and_changes_an_if_match() {
        JsonPath document = document();
        assertThat(document.<String>getList(ALL + ".post.parameters.name")).containsExactly("Idempotency-Key");
        assertThat(document.<String>getList(ONE + ".patch.parameters.name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(document.getList(ONE + ".get.parameters.name", String.class)).containsExactly("id");
    }

    @Test
    void a_change_is_described_as_a_merge_patch() {
        assertThat(document().getMap(ONE + ".patch.requestBody.content").keySet().stream().map(String::valueOf))
                .containsExactly("application/merge-patch+json");
    }

    @Test
    void every_operation_needs_a_token() {
        JsonPath document = document();
        assertThat(document.getString("components.securitySchemes.bearer.scheme")).isEqualTo("bearer");
        assertThat(document.<Map<String, Object>>getList("security")).contains(Map.of("bearer", List.of()));
    }

    @Test
    void every_problem_code_stands_in_the_document() {
        Map<String, Map<String, Object>> problems = document().getMap("x-problems");
        for (PlatformProblem type : PlatformProblem.values()) {
            assertThat(problems.get(type.code()))
                    .containsEntry("status", type.status())
                    .containsEntry("zh", type.title().zh())
                    .containsEntry("en", type.title().en());
        }
        assertThat(problems.keySet()).hasSize(Set.of(PlatformProblem.values()).size());
    }

    private static JsonPath document() {
        return given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();
    }
}
