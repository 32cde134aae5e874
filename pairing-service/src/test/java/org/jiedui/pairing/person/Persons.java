package org.jiedui.pairing.person;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.pairing.Api;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Persons for tests, each with a name that nobody else has. */
final class Persons {

    static final String PHONE = "13812341234";
    static final String EMAIL = "wangwei@tj.example";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Persons() {}

    /** Of letters alone, since a name has no digits. */
    static String freshName() {
        StringBuilder name = new StringBuilder("欧阳");
        for (char digit : String.valueOf(NUMBER.incrementAndGet()).toCharArray()) {
            name.append("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0'));
        }
        return name.append("若兰").toString();
    }

    static String body(String organization, String name) {
        return """
                {"organization": "%s", "name": "%s", "phone": "%s", "email": "%s", "idNumberEnding": "123X"}
                """
                .formatted(organization, name, PHONE, EMAIL);
    }

    static ValidatableResponse create(Token token, String organization, String name) {
        return Api.post(token, "/persons", body(organization, name));
    }

    /** The id of somebody of 天津市发展和改革委员会. */
    static String ofDrc(String name) {
        return create(Tokens.tjDrc(), "TJ-DRC", name).statusCode(201).extract().path("id");
    }

    static int erase(Token token, String id, int version) {
        return Api.delete(token, "/persons/" + id, version).extract().statusCode();
    }

    /** The code of a new organization, with a post for each of these persons. */
    static String organizationWithPosts(String... holders) {
        String code = Api.freshCode("H");
        String posts = String.join(
                ", ",
                List.of(holders).stream()
                        .map(id -> "{\"title\": \"主任\", \"personId\": \"" + id + "\"}")
                        .toList());
        Api.post(
                        Tokens.tjOffice(),
                        "/organizations",
                        "{\"code\": \"%s\", \"name\": \"%s\", \"kind\": \"OTHER\", \"region\": \"120000\", \"posts\": [%s]}"
                                .formatted(code, code, posts))
                .statusCode(201);
        return code;
    }
}
