package org.jiedui.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.jiedui.platform.testing.Token;

/** Requests as a caller. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    /** As a caller who has just made this change and wants to see it. */
    public static RequestSpecification having(Topics.Event seen, Token token) {
        return as(token).header("Jiedui-At-Least", seen.kind() + "/" + seen.id() + "/" + seen.version());
    }
}
