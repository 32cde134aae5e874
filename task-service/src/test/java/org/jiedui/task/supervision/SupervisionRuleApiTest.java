package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.supervision.SupervisionApi.RULES;
import static org.jiedui.task.supervision.SupervisionApi.as;
import static org.jiedui.task.supervision.SupervisionApi.newCode;
import static org.jiedui.task.supervision.SupervisionApi.patch;
import static org.jiedui.task.supervision.SupervisionApi.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEngines(database = "task")
class SupervisionRuleApiTest {

    /** Of Changchun, and for what no test has there. */
    private static final String RULE =
            """
            {"code": "%s", "name": "人才任务临期", "kind": "DAYS_BEFORE_DUE", "yellow": 10, "red": 0, "priorities": ["URGENT"],
             "dimensions": ["TALENT"], "escalation": [{"afterWorkingDays": 0, "level": "REMINDER"},
             {"afterWorkingDays": 3, "level": "NOTICE"}], "replyWithin": 5, "disabled": true}
            """;

    @Test
    void there_is_a_general_rule_of_each_kind_from_the_start() {
        // Given

        // When
        JsonPath rules = as(Tokens.viewer())
                .get(RULES + "?code=DUE,LAG,MILESTONE")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(rules.getList("items.kind"))
                .containsExactly("DAYS_BEFORE_DUE", "PROGRESS_LAG", "MILESTONE_MISSED");
        assertThat(rules.getList("items.city")).containsOnlyNulls();
        assertThat(rules.getList("items[0].escalation.level"))
                .containsExactly("REMINDER", "URGING", "NOTICE", "CIRCULATED");
    }

    @Test
    void an_office_makes_a_rule_for_its_city_and_changes_it() {
        // Given
        String code = newCode();
        Response made = post(Tokens.ccOffice(), RULES, RULE.formatted(code));
        made.then().statusCode(201);

        // When
        Response changed = patch(Tokens.ccOffice(), RULES + "/" + code, 1, "{\"yellow\": 8, \"priorities\": []}");

        // Then
        changed.then().statusCode(200);
        assertThat(changed.<String>path("city")).isEqualTo("220100");
        assertThat(changed.<Integer>path("yellow")).isEqualTo(8);
        assertThat(changed.<Integer>path("version")).isEqualTo(2);
        List<TopicRecord> events =
                Topic.named("jiedui.task").awaitEvents(UUID.fromString(made.path("id")), 2);
        assertThat(events)
                .extracting(event -> event.attribute("type"))
                .containsExactly(
                        "org.jiedui.task.supervision-rule.created.v1", "org.jiedui.task.supervision-rule.changed.v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"yellow\": 0, \"red\": 5|#/red out-of-order",
                "\"yellow\": null, \"red\": null|#/red required",
                "\"kind\": \"PROGRESS_LAG\", \"yellow\": 0, \"red\": 40|#/yellow too-small",
                "\"kind\": \"MILESTONE_MISSED\", \"yellow\": 10, \"red\": 5|#/red out-of-order",
                "\"priorities\": [\"SOON\"]|#/priorities/0 invalid-format",
                "\"escalation\": [{\"afterWorkingDays\": 5, \"level\": \"NOTICE\"}, "
                        + "{\"afterWorkingDays\": 9, \"level\": \"URGING\"}]|#/escalation/1 out-of-order",
                "\"escalation\": [{\"afterWorkingDays\": 5, \"level\": \"URGING\"}, "
                        + "{\"afterWorkingDays\": 4, \"level\": \"NOTICE\"}]|#/escalation/1 out-of-order",
                "\"code\": \"OTHER\"|#/code read-only"
            })
    void a_rule_makes_sense(String fields, String fault) {
        // Given
        String code = newCode();
        post(Tokens.ccOffice(), RULES, RULE.formatted(code)).then().statusCode(201);
        boolean kind = fields.contains("kind");

        // When
        Response refused = kind
                ? post(
                        Tokens.ccOffice(),
                        RULES,
                        "{\"code\": \"" + newCode() + "\", \"name\": \"新规则\", \"disabled\": true, " + fields + "}")
                : patch(Tokens.ccOffice(), RULES + "/" + code, 1, "{" + fields + "}");

        // Then
        refused.then().statusCode(422);
        assertThat(refused.<String>path("errors[0].pointer") + " " + refused.<String>path("errors[0].code"))
                .isEqualTo(fault);
        assertThat(refused.<List<?>>path("errors")).hasSize(1);
    }

    @Test
    void the_kind_of_a_rule_stays_and_a_code_is_taken_once() {
        // Given
        String code = newCode();
        post(Tokens.ccOffice(), RULES, RULE.formatted(code)).then().statusCode(201);

        // When
        Response again = post(Tokens.ccOffice(), RULES, RULE.formatted(code));

        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("code-taken");
        patch(Tokens.ccOffice(), RULES + "/" + code, 1, "{\"kind\": \"PROGRESS_LAG\", \"yellow\": 1, \"red\": 2}")
                .then()
                .statusCode(422);
    }

    private static final int OK = 200;
    private static final int NO = 403;

    @TestFactory
    Stream<DynamicTest> offices_write_rules_of_their_city_and_operators_the_general_ones() {
        String code = newCode();
        post(Tokens.ccOffice(), RULES, RULE.formatted(code)).then().statusCode(201);
        Map<String, Token> callers = new LinkedHashMap<>();
        callers.put("office of the city", Tokens.ccOffice());
        callers.put("office of another city", Tokens.tjOffice());
        callers.put("reporter", Tokens.tjDrc());
        callers.put("park", Tokens.parkAdmin());
        callers.put("evaluator", Tokens.evaluator());
        callers.put("superior", Tokens.superior());
        callers.put("partner", Tokens.partner());
        callers.put("viewer", Tokens.viewer());
        callers.put("operator", Tokens.operator());
        callers.put("nobody in particular", Token.of("stranger"));
        return callers.entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(
                        caller.getKey(), () -> check(caller.getKey(), caller.getValue(), code)));
    }

    private static void check(String name, Token caller, String code) {
        boolean reads = !name.equals("nobody in particular");
        boolean office = name.startsWith("office");
        boolean operator = name.equals("operator");
        assertThat(as(caller).get(RULES).statusCode()).isEqualTo(reads ? OK : NO);
        assertThat(as(caller).get(RULES + "/" + code).statusCode()).isEqualTo(reads ? OK : NO);
        assertThat(as(caller).get(RULES + "/" + code + "/history").statusCode()).isEqualTo(reads ? OK : NO);
        assertThat(post(caller, RULES, "{}").statusCode()).isEqualTo(office || operator ? 422 : NO);
        assertThat(patch(caller, RULES + "/" + code, 1, "{\"red\": 0}").statusCode())
                .isEqualTo(name.equals("office of the city") ? OK : NO);
        int version = as(Tokens.viewer()).get(RULES + "/DUE").path("version");
        assertThat(patch(caller, RULES + "/DUE", version, "{\"red\": -1}").statusCode())
                .isEqualTo(operator ? OK : NO);
    }
}
