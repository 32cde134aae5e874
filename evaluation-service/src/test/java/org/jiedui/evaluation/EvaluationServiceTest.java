package org.jiedui.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The service as it stands: it runs, migrates and answers for its change log; it has no resource of its own yet. */
@QuarkusTest
@WithEngines(database = "evaluation")
class EvaluationServiceTest {

    @Test
    void the_service_is_live_ready_and_started() {
        for (String question : new String[] {"live", "ready", "started"}) {
            given().get("/q/health/" + question).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @Test
    void nothing_has_been_changed_yet() {
        as(Tokens.viewer()).get("/api/v1/changes").then().statusCode(200).body("items", empty());
        as(Tokens.operator()).get("/api/v1/digest").then().statusCode(200).body("kinds", anEmptyMap());
    }

    @Test
    void a_resource_that_does_not_exist_is_a_problem_and_not_a_pretence() {
        as(Tokens.tjOffice()).get("/api/v1/rounds").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_tables_say_and_nothing_else() {
        return RightsMatrix.ofService().tests();
    }

    @Test
    void the_openapi_document_is_the_committed_one() {
        Contracts.ofThisModule().checkOpenApi();
    }

    private static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }
}
