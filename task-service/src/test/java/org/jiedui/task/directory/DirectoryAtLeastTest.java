package org.jiedui.task.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** Who has just added an organization may refer to it at once. */
@QuarkusTest
@WithEngines(database = "task")
class DirectoryAtLeastTest {

    private final UUID id = UUID.randomUUID();
    private final String code = "ORG-" + id.toString().substring(0, 8).toUpperCase();

    @Test
    void a_write_waits_until_the_copy_has_heard() {
        // Given
        CompletableFuture<Void> later = CompletableFuture.runAsync(
                () -> KnownDirectory.tell("organization", id, 2, named()),
                CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));
        // When
        Response created = createLedBy("task/" + UUID.randomUUID() + "/1, organization/" + id + "/2");
        // Then
        later.join();
        created.then().statusCode(201).body("assignments[0].organization.code", equalTo(code));
    }

    @Test
    void a_write_waits_two_seconds_and_no_longer() {
        // Given
        KnownDirectory.tell("organization", id, 1, named());
        Instant start = Instant.now();
        // When
        Response refused = createLedBy("organization/" + id + "/2");
        // Then
        refused.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("view-behind"));
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(8));
    }

    @Test
    void who_does_not_ask_to_wait_hears_at_once_that_nobody_is_known() {
        createLedBy("pairing/" + id + "/2, nonsense, organization/7/1, region/" + id + "/0")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-organization"));
    }

    @Test
    void a_version_that_has_been_passed_is_reached_also_after_the_end() {
        KnownDirectory.tell("organization", id, 3, null);
        createLedBy("organization/" + id + "/2").then().statusCode(422);
    }

    private Response createLedBy(String atLeast) {
        return given().header("Authorization", Tokens.tjOffice().bearer())
                .header("Jiedui-At-Least", atLeast)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"共建园区\", \"assignments\": [{\"organization\": \"" + code + "\", \"role\": \"LEAD\"}]}")
                .post("/api/v1/tasks");
    }

    private ObjectNode named() {
        return new ObjectMapper().createObjectNode().put("code", code).put("name", "市商务局");
    }
}
