package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Requests to the bare service. */
final class Dossiers {

    static final String PATH = "/api/v1/dossiers";
    static final Token OFFICE = Tokens.tjOffice();

    private Dossiers() {}

    static RequestSpecification as(Token caller) {
        return given().header("Authorization", caller.bearer());
    }

    static RequestSpecification asOffice() {
        return as(OFFICE);
    }

    static String attachments(Object dossier) {
        return PATH + "/" + dossier + "/attachments";
    }

    static Response upload(RequestSpecification request, Object dossier, String name, byte[] content) {
        return upload(request, dossier, new Form().file(name, content));
    }

    static Response upload(RequestSpecification request, Object dossier, Form form) {
        return request.header("Content-Type", form.contentType()).body(form.bytes()).post(attachments(dossier));
    }

    static String uploaded(Object dossier, String name, byte[] content) {
        return upload(asOffice(), dossier, name, content).then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse isProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", Matchers.equalTo(code));
    }

    /** A form as it goes over the wire, so that a test can say every byte of it. */
    static final class Form {

        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
        private final String boundary;

        Form() {
            this("------------------------d74496d66958873e");
        }

        Form(String boundary) {
            this.boundary = boundary;
        }

        Form file(String name, byte[] content) {
            return part("form-data; name=\"file\"; filename=\"" + name + "\"", content);
        }

        Form field(String name, String value) {
            return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        /** @param disposition the rest of the line, and further headers */
        Form part(String disposition, byte[] content) {
            write("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
            parts.writeBytes(content);
            write("\r\n");
            return this;
        }

        private void write(String text) {
            parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        String contentType() {
            return "multipart/form-data; boundary=" + boundary;
        }

        byte[] open() {
            return parts.toByteArray();
        }

        byte[] bytes() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(open());
            whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return whole.toByteArray();
        }
    }

    /** Where the application under test is reached without a client that knows better than the test. */
    static int port() {
        return RestAssured.port;
    }
}
