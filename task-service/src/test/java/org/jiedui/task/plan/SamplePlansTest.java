package org.jiedui.task.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.create;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plans that a local installation begins with load as they are. */
@QuarkusTest
@WithEngines(database = "task")
class SamplePlansTest {

    private static final Path SAMPLES = Path.of("../deploy/local/src/main/resources/sample/plans");

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void the_plan_of_two_cities_gives_eighteen_drafts_and_sixteen_pairings() throws IOException {
        Response proposal = proposalOf("tc-2018");
        proposal.then().statusCode(201).body("drafts", hasSize(18)).body("pairings", hasSize(16));
    }

    @Test
    void the_draft_for_comment_gives_its_seventeen_notes() throws IOException {
        Response proposal = proposalOf("tj-qyxt-2019");
        proposal.then().statusCode(201).body("drafts.findAll { it.note != null }.size()", equalTo(17));
    }

    private static Response proposalOf(String sample) throws IOException {
        String plan = create(Tokens.tjOffice(), Files.readString(SAMPLES.resolve(sample + ".json")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        putText(Tokens.tjOffice(), plan, 1, Files.readAllBytes(SAMPLES.resolve(sample + ".txt")))
                .then()
                .statusCode(200);
        return as(Tokens.tjOffice()).post("/api/v1/plans/" + plan + "/decomposition");
    }
}
