package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Requests to the bare service. */
final class Notes {

    static final String PATH = "/api/v1/notes";
    static final Token OFFICE = Tokens.tjOffice();

    private Notes() {}

    static RequestSpecification as(Token caller) {
        return given().header("Authorization", caller.bearer());
    }

    static RequestSpecification asOffice() {
        return as(OFFICE);
    }

    /** A word that no other test uses. */
    static String unique() {
        return "n" + UUID.randomUUID().toString().replace("-", "");
    }

    static String json(String code, String more) {
        return "{\"code\": \"" + code + "\", \"title\": \"题\"" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    static Response post(RequestSpecification request, String json) {
        return request.header("Content-Type", "application/json").body(json.getBytes(UTF_8)).post(PATH);
    }

    static Response patch(RequestSpecification request, String id, String json) {
        return request.header("Content-Type", "application/merge-patch+json")
                .body(json.getBytes(UTF_8))
                .patch(PATH + "/" + id);
    }

    /** @return the new note's id */
    static String create(String more) {
        return create(OFFICE, more);
    }

    static String create(Token caller, String more) {
        return post(as(caller), json(unique(), more)).then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse isProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", Matchers.equalTo(code));
    }
}
