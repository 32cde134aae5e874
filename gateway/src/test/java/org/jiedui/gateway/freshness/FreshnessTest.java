package org.jiedui.gateway.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.task;

import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.Position.Offsets;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class FreshnessTest {

    private static Topics topics;

    @Inject
    PositionService positions;

    @Inject
    ViewQueries view;

    @BeforeAll
    static void open() {
        topics = Topics.open();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void what_one_caller_was_answered_is_not_given_to_one_who_may_see_less() {
        for (int time = 0; time < 3; time++) {
            as(Tokens.viewer()).get("/api/v1/overview").then().statusCode(200);
            as(Tokens.operator()).get("/api/v1/overview").then().statusCode(403);
            as(Token.of("nobody")).get("/api/v1/overview").then().statusCode(403);
        }
    }

    @Test
    void an_answer_that_is_given_again_looks_like_the_first() {
        // Given
        Headers first = as(Tokens.viewer()).get("/api/v1/overview").headers();

        // When
        Headers again = as(Tokens.viewer()).get("/api/v1/overview").headers();

        // Then
        assertThat(names(again)).isEqualTo(names(first));
        assertThat(again.getValue("Content-Type")).isEqualTo(first.getValue("Content-Type"));
        as(Tokens.viewer()).accept("image/png").get("/api/v1/overview").then().statusCode(406);
    }

    private static Set<String> names(Headers headers) {
        return headers.asList().stream().map(Header::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void an_answer_waits_for_the_version_that_is_asked_for() throws Exception {
        // Given
        UUID plan = Ids.next();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Response> answer = other.submit(() -> as(Tokens.viewer())
                    .header("Jiedui-At-Least", "plan/" + plan + "/1")
                    .get("/api/v1/overview"));
            Thread.sleep(300);
            assertThat(answer.isDone()).isFalse();
            // When
            topics.publish(plan(plan, 1, "FR-1", "120000"));
            // Then
            answer.get().then().statusCode(200).body("latestChanges.subject.code", hasItem("FR-1"));
        }
    }

    @Test
    void a_version_that_does_not_come_is_a_503_that_says_how_far_the_view_is() {
        TaskState task = task(Ids.next());
        topics.publish(task.at(1));
        Response answer = as(Tokens.viewer())
                .header("Jiedui-At-Least", "task/" + task.id() + "/1, task/" + task.id() + "/2")
                .get("/api/v1/overview");
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("view-behind"))
                .body("missing.size()", equalTo(1))
                .body("missing[0].subject", equalTo("task/" + task.id()))
                .body("missing[0].wanted", equalTo(2), "missing[0].known", equalTo(1))
                .body("lag.topic", hasItem("jiedui.task"));
        assertThat(answer.time()).isBetween(1_900L, 5_000L);
    }

    @Test
    void of_what_the_caller_may_not_see_no_version_is_known() {
        TaskState secret = task(Ids.next()).secret();
        topics.publish(secret.at(1));
        String wanted = "task/" + secret.id() + "/1";
        as(Tokens.superior()).header("Jiedui-At-Least", wanted).get("/api/v1/overview").then().statusCode(200);
        as(Tokens.viewer())
                .header("Jiedui-At-Least", wanted)
                .get("/api/v1/overview")
                .then()
                .statusCode(503)
                .body("missing[0].known", equalTo(0));
        as(Tokens.operator()).header("Jiedui-At-Least", wanted).get("/api/v1/digest").then().statusCode(200);
    }

    @Test
    void a_position_that_an_answer_gave_is_taken_back_and_one_that_lies_ahead_is_waited_for() {
        String here = as(Tokens.viewer()).get("/api/v1/overview").then().extract().header("Jiedui-Position");
        as(Tokens.viewer()).header("Jiedui-At-Least", here).get("/api/v1/overview").then().statusCode(200);
        as(Tokens.viewer())
                .header("Jiedui-At-Least", positions.token(ahead(view.position(), 1_000_000)))
                .get("/api/v1/overview")
                .then()
                .statusCode(503)
                .body("code", equalTo("view-behind"));
    }

    @Test
    void the_view_stands_behind_what_a_transaction_leaves_on_the_topic_too() {
        UUID plan = Ids.next();
        topics.publish(plan(plan, 1, "FR-2", "120000"));
        as(Tokens.viewer())
                .header("Jiedui-At-Least", "plan/" + plan + "/1")
                .get("/api/v1/overview")
                .then()
                .statusCode(200);
        as(Tokens.viewer())
                .header("Jiedui-At-Least", positions.token(view.position()))
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("lag.find { it.topic == 'jiedui.task' }.behind", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "task/1/1",
                "task/0197f0aa-0000-7000-8000-000000000001/0",
                "task/0197f0aa-0000-7000-8000-000000000001/1,",
                "Task/0197f0aa-0000-7000-8000-000000000001/1"
            })
    void what_is_neither_a_version_nor_a_position_is_refused(String header) {
        as(Tokens.viewer())
                .header("Jiedui-At-Least", header)
                .get("/api/v1/overview")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"), "errors[0].header", equalTo("Jiedui-At-Least"));
    }

    private static Position ahead(Position position, long by) {
        Map<String, Offsets> further = new TreeMap<>();
        position.topics().forEach((topic, offsets) -> {
            long[] next = offsets.next().clone();
            next[0] += by;
            further.put(topic, new Offsets(offsets.topicId(), next));
        });
        return new Position(further);
    }
}
