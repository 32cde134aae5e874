package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.supervision.SupervisionApi.TASKS;
import static org.jiedui.task.supervision.SupervisionApi.as;
import static org.jiedui.task.supervision.SupervisionApi.move;
import static org.jiedui.task.supervision.SupervisionApi.newRunningTask;
import static org.jiedui.task.supervision.SupervisionApi.patch;
import static org.jiedui.task.supervision.SupervisionApi.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithEngines(database = "task")
class SupervisionApiTest {

    private static final String NOTICE =
            "{\"level\": \"NOTICE\", \"text\": \"请说明进展\", \"replyDueOn\": \"2999-12-31\"}";

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void an_office_raises_a_unit_replies_and_the_office_takes_the_second_reply_as_good() {
        // Given
        String task = newRunningTask("");
        Response raised = raise(Tokens.tjOffice(), task, NOTICE);
        raised.then().statusCode(201);
        String path = path(task) + "/" + raised.path("id");

        // When
        reply(Tokens.tjDrc(), path, 1, "正在办理").then().statusCode(200);
        to(Tokens.tjOffice(), path, 2, "\"OPEN\", \"reason\": \"请写明期限\"").then().statusCode(200);
        reply(Tokens.tjDrc(), path, 3, "月底前完成").then().statusCode(200);
        to(Tokens.tjOffice(), path, 4, "\"CLOSED\"").then().statusCode(200);

        // Then
        JsonPath closed = as(Tokens.viewer()).get(path).then().statusCode(200).extract().jsonPath();
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("reply")).isEqualTo("月底前完成");
        assertThat(closed.getString("task.id")).isEqualTo(task);
        assertThat(closed.getList("rules")).isEmpty();
        List<TopicRecord> events =
                Topic.named("jiedui.task").awaitEvents(UUID.fromString(closed.getString("id")), 5);
        assertThat(events)
                .extracting(event -> event.attribute("type").replace("org.jiedui.task.supervision.", ""))
                .containsExactly("raised.v1", "answered.v1", "returned.v1", "answered.v1", "closed.v1");
    }

    @Test
    void each_caller_is_told_what_is_to_do() {
        // Given
        String task = newRunningTask("");

        // When
        String path = path(task) + "/" + raise(Tokens.tjOffice(), task, NOTICE).path("id");

        // Then
        assertThat(allowed(Tokens.tjDrc(), path)).containsExactly("ANSWERED");
        assertThat(allowed(Tokens.tjOffice(), path)).containsExactly("CLOSED");
        assertThat(allowed(Tokens.ccOffice(), path)).isEmpty();
    }

    private static List<String> allowed(Token caller, String path) {
        return as(caller).get(path).path("allowedTransitions");
    }

    @Test
    void of_several_who_raise_the_same_level_at_once_one_does() throws Exception {
        // Given
        String task = newRunningTask("");

        // When
        List<Integer> answers;
        try (ExecutorService offices = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> raised = offices.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> raise(Tokens.tjOffice(), task, NOTICE).statusCode())
                    .toList());
            answers = raised.stream().map(Future::resultNow).sorted().toList();
        }

        // Then
        assertThat(answers).containsExactly(201, 409, 409, 409);
        Response again = raise(Tokens.tjOffice(), task, NOTICE);
        assertThat(again.<String>path("code")).isEqualTo("supervision-open");
        raise(Tokens.tjOffice(), task, NOTICE.replace("NOTICE", "URGING")).then().statusCode(201);
    }

    @Test
    void a_reply_can_be_bettered_until_it_is_taken_as_good_and_closing_without_one_needs_a_reason() {
        // Given
        String task = newRunningTask("");
        String path = path(task) + "/" + raise(Tokens.tjOffice(), task, NOTICE).path("id");

        // When
        Response closing = to(Tokens.tjOffice(), path, 1, "\"CLOSED\"");

        // Then
        assertThat(closing.statusCode()).isEqualTo(422);
        reply(Tokens.tjDrc(), path, 1, "正在办理").then().statusCode(200);
        assertThat(reply(Tokens.tjDrc(), path, 2, "正在办理").<Integer>path("version")).isEqualTo(2);
        assertThat(reply(Tokens.tjDrc(), path, 2, "月底办结").<Integer>path("version")).isEqualTo(3);
        assertThat(to(Tokens.tjOffice(), path, 3, "\"ANSWERED\", \"reason\": \"x\"").statusCode()).isEqualTo(409);
        assertThat(to(Tokens.tjOffice(), path, 1, "\"CLOSED\"").statusCode()).isEqualTo(412);
        to(Tokens.tjOffice(), path, 3, "\"CLOSED\"").then().statusCode(200);
        assertThat(reply(Tokens.tjDrc(), path, 4, "再答").<String>path("code")).isEqualTo("transition-not-allowed");
    }

    @Test
    void nothing_is_raised_with_what_is_a_draft_suspended_or_over() {
        // Given
        String suspended = newRunningTask("");
        move(suspended, 2, "SUSPENDED");
        String draft = post(Tokens.tjOffice(), TASKS, "{\"title\": \"草拟\"}").path("id");

        // When
        List<Response> refused = Stream.of(suspended, draft)
                .map(task -> raise(Tokens.tjOffice(), task, NOTICE))
                .toList();

        // Then
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isEqualTo("task-not-open");
        });
    }

    @Test
    void a_supervision_is_as_confidential_as_its_task_becomes() {
        // Given
        String task = newRunningTask("");
        String id = raise(Tokens.tjOffice(), task, NOTICE).path("id");

        // When
        patch(Tokens.tjOffice(), TASKS + "/" + task, 2, "{\"confidential\": true}").then().statusCode(200);

        // Then
        assertThat(as(Tokens.viewer()).get(path(task) + "/" + id).statusCode()).isEqualTo(404);
        assertThat(as(Tokens.tjDrc()).get(path(task) + "/" + id).<Boolean>path("confidential")).isTrue();
        assertThat(as(Tokens.viewer()).get("/api/v1/supervisions?taskId=" + task).<List<?>>path("items")).isEmpty();
        assertThat(as(Tokens.tjOffice()).get("/api/v1/supervisions?taskId=" + task).<List<?>>path("items"))
                .hasSize(1);
        List<TopicRecord> events = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(id), 2);
        assertThat(events.getLast().isTombstone()).isTrue();
    }

    @Test
    void a_task_that_was_supervised_is_not_removed() {
        // Given
        String task = newRunningTask("");
        String id = raise(Tokens.tjOffice(), task, NOTICE).path("id");

        // When
        Response refused =
                as(Tokens.tjOffice()).header("If-Match", "\"2\"").delete(TASKS + "/" + task);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<List<String>>path("references")).containsExactly(path(task) + "/" + id);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        // Given
        String task = newRunningTask("");

        // When
        Response refused =
                raise(Tokens.tjOffice(), task, "{\"text\": \" \", \"replyDueOn\": \"2020-01-01\", \"urgent\": true}");

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("#/level", "#/text", "#/replyDueOn", "#/urgent");
    }

    private static final int NO = 403;

    @TestFactory
    Stream<DynamicTest> offices_that_keep_the_task_raise_and_move_and_units_that_lead_it_reply() {
        KnownDirectory.ofTheTwoCities();
        Map<String, Token> callers = new LinkedHashMap<>();
        callers.put("office that keeps it", Tokens.tjOffice());
        callers.put("office of another city", Tokens.ccOffice());
        callers.put("unit that leads it", Tokens.tjDrc());
        callers.put("another unit", Tokens.ccChaoyang());
        callers.put("park", Tokens.parkAdmin());
        callers.put("evaluator", Tokens.evaluator());
        callers.put("superior", Tokens.superior());
        callers.put("partner", Tokens.partner());
        callers.put("viewer", Tokens.viewer());
        callers.put("operator", Tokens.operator());
        callers.put("nobody in particular", Token.of("stranger"));
        return callers.entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(
                        caller.getKey(), () -> check(caller.getKey(), caller.getValue())));
    }

    private static void check(String name, Token caller) {
        String task = newRunningTask("");
        String path = path(task) + "/" + raise(Tokens.tjOffice(), task, NOTICE).path("id");
        boolean reads = !List.of("operator", "nobody in particular").contains(name);
        boolean keeps = name.equals("office that keeps it");
        boolean leads = name.equals("unit that leads it");
        for (String read : List.of("/api/v1/supervisions", path(task), path, path + "/history")) {
            assertThat(as(caller).get(read).statusCode()).as(read).isEqualTo(reads ? 200 : NO);
        }
        assertThat(raise(caller, task, NOTICE.replace("NOTICE", "URGING")).statusCode())
                .isEqualTo(keeps ? 201 : NO);
        assertThat(reply(caller, path, 1, "正在办理").statusCode()).isEqualTo(leads ? 200 : NO);
        assertThat(to(caller, path, leads ? 2 : 1, "\"CLOSED\", \"reason\": \"如此\"").statusCode())
                .isEqualTo(keeps ? 200 : NO);
    }

    private static String path(String task) {
        return TASKS + "/" + task + "/supervisions";
    }

    private static Response raise(Token token, String task, String body) {
        return post(token, path(task), body);
    }

    private static Response reply(Token token, String path, int version, String reply) {
        return patch(token, path, version, "{\"reply\": \"" + reply + "\"}");
    }

    private static Response to(Token token, String path, int version, String to) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": " + to + "}")
                .post(path + "/transitions");
    }
}
