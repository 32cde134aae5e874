package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class PlanTextApiTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Token OFFICE = Tokens.tjOffice();

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void a_text_comes_back_byte_for_byte() {
        // Given
        String plan = newPlan();
        byte[] text = "\uFEFF一、总则\r\n  𠮷祥与𝄞，\t1.5％\r\n\r\n二、附则\n\n".getBytes(StandardCharsets.UTF_8);
        // When
        putText(OFFICE, plan, 1, text)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Jiedui-Version", equalTo("plan/" + plan + "/2"))
                .body("text.length", equalTo(text.length));
        // Then
        Response read = as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/text");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.asByteArray()).isEqualTo(text);
        as(Tokens.viewer())
                .header("If-None-Match", "\"2\"")
                .get("/api/v1/plans/" + plan + "/text")
                .then()
                .statusCode(304);
    }

    @Test
    void clauses_point_into_the_text_by_code_points() {
        // Given
        String plan = newPlan();
        String text = "\uFEFF𠮷方案\r\n\r\n一、总体要求\r\n\r\n𠮷人办事。\r\n\r\n二、重点任务\r\n\r\n（一）办理𠮷事。先办一件。\r\n";
        putText(OFFICE, plan, 1, text).then().statusCode(200);
        // When
        Response clauses = as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/clauses");
        // Then
        clauses.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.number", contains("一", "二"))
                .body("items.path", contains("一", "二"))
                .body("items.level", contains(1, 1))
                .body("items.heading", contains("总体要求", "重点任务"))
                .body("items[1].children.path", contains("二/（一）"))
                .body("items[1].children[0].level", equalTo(2));
        assertThat(slice(text, clauses, "items[0].span")).startsWith("一、总体要求").endsWith("𠮷人办事。");
        assertThat(slice(text, clauses, "items[1].children[0].span")).isEqualTo("（一）办理𠮷事。先办一件。");
        as(Tokens.tjHeping())
                .get("/api/v1/plans/" + plan + "/clauses")
                .then()
                .body("items.id", equalTo(clauses.path("items.id")));
    }

    private static String slice(String text, Response answer, String path) {
        Map<String, Integer> span = answer.path(path);
        int[] points = text.codePoints().toArray();
        return new String(points, span.get("start"), span.get("end") - span.get("start"));
    }

    @Test
    void a_plan_without_text_has_no_clauses() {
        String plan = newPlan();
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan + "/clauses")
                .then()
                .statusCode(409)
                .body("code", equalTo("text-missing"));
        as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/text").then().statusCode(404);
    }

    @Test
    void the_same_text_again_changes_nothing() {
        // Given
        String plan = newPlan();
        putText(OFFICE, plan, 1, "一、总则").then().statusCode(200);
        // When
        putText(OFFICE, plan, 2, "一、总则").then().statusCode(200).header("ETag", "\"2\"");
        // Then
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan + "/history")
                .then()
                .body("items.version", contains(2, 1));
    }

    @Test
    void the_text_is_told_by_hash_and_link_and_the_link_outlives_it() {
        // Given
        String plan = newPlan();
        String first =
                putText(OFFICE, plan, 1, "一、旧文").then().statusCode(200).extract().path("text.href");
        // When
        putText(OFFICE, plan, 2, "一、新文").then().statusCode(200);
        // Then
        assertThat(text(first)).isEqualTo("一、旧文");
        assertThat(text("/api/v1/plans/" + plan + "/text")).isEqualTo("一、新文");
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan + "/history")
                .then()
                .body("items[0].type", equalTo("org.jiedui.task.plan.text-replaced.v1"))
                .body("items[0].changes.pointer", contains("/text"))
                .body("items[0].changes[0].before.href", equalTo(first));
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan + "/text?sha256=00")
                .then()
                .statusCode(404);
    }

    private static String text(String path) {
        return new String(as(Tokens.viewer()).get(path).asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void only_text_in_utf_8_is_taken() {
        String plan = newPlan();
        putText(OFFICE, plan, 1, "方案".getBytes(Charset.forName("GBK")))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
        putText(OFFICE, plan, 1, new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80})
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
        as(OFFICE)
                .header("Content-Type", "text/plain; charset=gbk")
                .header("If-Match", "\"1\"")
                .body("x".getBytes(StandardCharsets.US_ASCII))
                .put("/api/v1/plans/" + plan + "/text")
                .then()
                .statusCode(415);
        as(OFFICE)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/api/v1/plans/" + plan + "/text")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void a_text_says_something_and_has_no_nul() {
        String plan = newPlan();
        putText(OFFICE, plan, 1, "一、\0")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#"))
                .body("errors.code", contains("control-character"));
        putText(OFFICE, plan, 1, "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("required"));
        putText(OFFICE, plan, 1, " \r\n\t")
                .then()
                .statusCode(422)
                .body("errors.code", contains("required"));
    }

    @Test
    void a_text_of_nothing_but_numbers_is_refused() {
        putText(OFFICE, newPlan(), 1, "1.x\n".repeat(11_000))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-many"));
    }

    @Test
    void a_text_may_have_one_mebibyte_and_no_more() {
        String plan = newPlan();
        putText(OFFICE, plan, 1, "一、" + "a".repeat(MEBIBYTE - 5))
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        putText(OFFICE, plan, 1, "一、" + "a".repeat(MEBIBYTE - 6)).then().statusCode(200);
    }

    @Test
    void a_text_goes_with_the_version_of_its_plan() {
        // Given
        String plan = newPlan();
        // When / Then
        as(OFFICE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .body("一、".getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + plan + "/text")
                .then()
                .statusCode(428);
        putText(OFFICE, plan, 4, "").then().statusCode(412).header("ETag", "\"1\"");
    }

    @Test
    void of_two_texts_put_at_once_one_stands_and_the_other_is_told() throws Exception {
        // Given
        String plan = newPlan();
        // When
        List<Response> answers = atOnce(
                () -> putText(OFFICE, plan, 1, "一、甲"), () -> putText(OFFICE, plan, 1, "一、乙"));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        String winner = answers.get(0).statusCode() == 200 ? "一、甲" : "一、乙";
        assertThat(text("/api/v1/plans/" + plan + "/text")).isEqualTo(winner);
        as(Tokens.viewer()).get("/api/v1/plans/" + plan).then().body("version", equalTo(2));
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Response>> running = threads.invokeAll(List.of(requests));
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    @Test
    void the_same_key_puts_a_text_once() {
        // Given
        String plan = newPlan();
        // When
        Response first = keyed(plan, "一、总则");
        Response again = keyed(plan, "一、总则");
        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        keyed(plan, "一、别的").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static Response keyed(String plan, String text) {
        return as(OFFICE)
                .header("Idempotency-Key", "text of " + plan)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + plan + "/text");
    }

    @Test
    void a_text_goes_with_its_plan() {
        // Given
        String plan = newPlan();
        String href =
                putText(OFFICE, plan, 1, "一、总则").then().statusCode(200).extract().path("text.href");
        // When
        as(OFFICE).header("If-Match", "\"2\"").delete("/api/v1/plans/" + plan).then().statusCode(204);
        // Then
        as(Tokens.viewer()).get(href).then().statusCode(404).body("items", nullValue());
    }
}
