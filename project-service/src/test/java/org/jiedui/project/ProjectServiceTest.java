package org.jiedui.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the service is beside its resources: it runs, migrates and keeps its contracts. */
@QuarkusTest
@WithEngines(database = "project")
class ProjectServiceTest {

    @Test
    void the_service_is_live_ready_and_started() {
        for (String question : new String[] {"live", "ready", "started"}) {
            given().get("/q/health/" + question).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @Test
    void a_resource_that_does_not_exist_is_a_problem_and_not_a_pretence() {
        as(Tokens.tjOffice()).get("/api/v1/projects").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void the_openapi_document_is_the_committed_one() {
        Contracts.ofThisModule().checkOpenApi();
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_an_event_is_as_its_schema_says() {
        return Contracts.ofThisModule().eventExamples();
    }

    private static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }
}
