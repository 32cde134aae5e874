package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.newPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans add to attachments, beyond the tables of rights. The rest is tested in the platform. */
@QuarkusTest
@WithEngines(database = "task")
class PlanAttachmentApiTest {

    private static final byte[] FILE = "一、总体要求".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void directory() {
        Haihe.isKnown();
    }

    @Test
    void a_plan_tells_its_files_and_what_happens_to_them() {
        // Given
        String plan = newPlan();
        String file = attached(plan);
        as(Tokens.viewer()).get("/api/v1/plans/" + plan).then().body("attachments.id", contains(file));
        // When
        remove(Tokens.tjOffice(), plan, file).then().statusCode(204);
        // Then
        List<TopicRecord> told = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(plan), 3);
        assertThat(told)
                .extracting(event -> event.attribute("type"))
                .containsExactly(
                        "org.jiedui.task.plan.created.v1",
                        "org.jiedui.task.plan.attachment-added.v1",
                        "org.jiedui.task.plan.attachment-removed.v1");
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        assertThat(told.get(1).state().at("/attachments/0/name").asText()).isEqualTo("plan.txt");
    }

    private static String files(String plan) {
        return "/api/v1/plans/" + plan + "/attachments";
    }

    private static Response attach(Token caller, String plan) {
        return as(caller).multiPart("file", "plan.txt", FILE, "text/plain").post(files(plan));
    }

    private static String attached(String plan) {
        return attach(Tokens.tjOffice(), plan).then().statusCode(201).extract().path("id");
    }

    private static Response remove(Token caller, String plan, String file) {
        return as(caller).header("If-Match", "\"1\"").delete(files(plan) + "/" + file);
    }
}
