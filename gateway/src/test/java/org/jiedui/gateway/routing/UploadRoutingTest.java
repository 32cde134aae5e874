package org.jiedui.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.gateway.Api.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.StandInServices;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Wire;
import org.junit.jupiter.api.Test;

/** Files on their way to a service and back. The deadline is 2 s here. */
@GatewayTest
class UploadRoutingTest {

    private static final String FORM = "multipart/form-data; boundary=x";
    private static final int MEBIBYTE = 1 << 20;

    @TestHTTPResource
    URI gateway;

    @Test
    void a_file_of_the_largest_size_fits_with_the_form_around_it() {
        as(Tokens.tjOffice())
                .contentType(FORM)
                .body(new byte[20 * MEBIBYTE + 1000])
                .post("/api/v1/tasks/T-1/attachments")
                .then()
                .statusCode(200)
                .body("length", equalTo(20 * MEBIBYTE + 1000));
    }

    @Test
    void a_client_may_take_longer_than_the_deadline_over_an_upload() throws InterruptedException {
        try (Wire wire = Wire.to(gateway)) {
            wire.send(upload("/api/v1/tasks/T-1/attachments", "Content-Length: 12"));
            for (int i = 0; i < 12; i++) {
                Thread.sleep(300); // as a poor line does
                wire.send("a");
            }
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").contains("\"length\":12");
        }
    }

    @Test
    void a_service_that_does_not_answer_an_upload_is_given_up_at_the_deadline() {
        as(Tokens.tjOffice())
                .contentType(FORM)
                .body(new byte[1000])
                .post("/api/v1/rounds/silent-" + UUID.randomUUID())
                .then()
                .statusCode(503)
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void a_service_that_takes_nothing_in_is_given_up_at_the_deadline() {
        try (Wire wire = Wire.to(gateway)) {
            wire.send(upload("/api/v1/rounds/deaf-" + UUID.randomUUID(), "Content-Length: " + 20 * MEBIBYTE));
            Thread.ofVirtual().start(() -> sendWhileAnybodyListens(wire));
            assertThat(wire.answer()).startsWith("HTTP/1.1 503").contains("\"code\":\"service-unavailable\"");
        }
    }

    @Test
    void an_upload_is_sent_once_even_with_an_idempotency_key() {
        String path = "/api/v1/regions/hang-up-once-" + UUID.randomUUID();
        Response lost = as(Tokens.tjOffice())
                .header("Idempotency-Key", "u-1")
                .contentType(FORM)
                .body(new byte[1000])
                .post(path);
        Response again = as(Tokens.tjOffice()).contentType(FORM).body(new byte[1000]).post(path);
        lost.then().statusCode(503);
        again.then().statusCode(200).body("times", equalTo(2));
    }

    @Test
    void an_upload_that_says_that_it_is_larger_is_refused_before_it_is_sent() {
        try (Wire wire = Wire.to(gateway)) {
            wire.send(upload("/api/v1/tasks/import", "Content-Length: " + 21 * MEBIBYTE));
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void a_part_of_an_upload_is_never_taken_for_the_whole() {
        String path = "/api/v1/tasks/watched-" + UUID.randomUUID();
        try (Wire wire = Wire.to(gateway)) {
            wire.send(upload(path, "Transfer-Encoding: chunked")).send("4\r\naaaa\r\n");
            await().until(() -> endOf(path).equals("begun"));
        }
        await().until(() -> endOf(path).equals("broken off"));
    }

    @Test
    void an_upload_that_grows_over_the_limit_without_having_said_so_is_refused() {
        String chunk = "100000\r\n" + "x".repeat(MEBIBYTE) + "\r\n";
        try (Wire wire = Wire.to(gateway)) {
            wire.send(upload("/api/v1/tasks/T-1/attachments", "Transfer-Encoding: chunked"));
            Thread.ofVirtual().start(() -> sendWhileAnybodyListens(wire, chunk, 21));
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void a_range_is_asked_for_and_its_headers_are_shown_to_front_ends_of_other_origins() {
        Response preflight = as(Tokens.viewer())
                .header("Origin", StandInServices.FRONT_END)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,range,if-range")
                .options("/api/v1/tasks/T-1/attachments/1/content");
        Response answer = as(Tokens.viewer())
                .header("Origin", StandInServices.FRONT_END)
                .header("Range", "bytes=1-2")
                .get("/api/v1/tasks/T-1/attachments/1/content");
        preflight.then().statusCode(200);
        assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase()).contains("range", "if-range");
        answer.then().statusCode(200).body("headers.range", equalTo(List.of("bytes=1-2")));
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("Content-Disposition", "Content-Range", "Accept-Ranges", "ETag");
    }

    private static String endOf(String path) {
        return as(Tokens.viewer()).get(path + "/end").asString();
    }

    private static String upload(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + Tokens.tjOffice().bearer() + "\r\nContent-Type: " + FORM + "\r\n" + length + "\r\n\r\n";
    }

    private static void sendWhileAnybodyListens(Wire wire) {
        sendWhileAnybodyListens(wire, "x".repeat(MEBIBYTE), 20);
    }

    private static void sendWhileAnybodyListens(Wire wire, String portion, int times) {
        try {
            for (int i = 0; i < times; i++) {
                wire.send(portion);
            }
        } catch (RuntimeException closed) {
            // as it should be
        }
    }
}
