package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;
import static org.jiedui.platform.bare.Samples.PATH;
import static org.jiedui.platform.bare.Samples.asViewer;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;

/** A request with two things wrong hears of the one that comes first. */
@QuarkusTest
@WithIssuer
class OrderOfChecksTest {

    private static final byte[] LARGE = new byte[(1 << 20) + 1];

    @Test
    void no_token_comes_before_everything() {
        given().contentType("text/html").body(LARGE).put(PATH + "?x=1").then().statusCode(401);
    }

    @Test
    void method_format_type_and_size_come_before_parameters_and_bodies() {
        asViewer().body("{").contentType("application/json").put(PATH + "?x=1").then().statusCode(405);
        asViewer().accept("text/html").get(PATH + "?x=1").then().statusCode(406);
        asViewer().contentType("text/html").body("{").post(PATH + "?x=1").then().statusCode(415);
        asViewer().contentType("application/json").body(LARGE).post(PATH + "?x=1").then().statusCode(413);
    }

    @Test
    void a_bad_parameter_or_body_comes_before_the_fields() {
        asViewer().contentType("application/json").body("{\"rank\": \"7\"}").post(PATH + "?x=1").then().statusCode(400);
        asViewer().contentType("application/json").body("{\"rank\": \"7\"").post(PATH).then().statusCode(400);
        asViewer().contentType("application/json").body("{\"rank\": \"7\"}").post(PATH).then().statusCode(422);
    }
}
