package org.jiedui.pairing;

import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Makes pairings of regions that no other test uses. */
public final class Pairings {

    private Pairings() {}

    /** A new pairing of a new region of each city. */
    public static Made create() {
        String left = freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        return create(body(left, right), left, right);
    }

    /** A new sub-pairing of this one, of new regions. */
    public static Made createUnder(Made parent) {
        String left = freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        String body = "{\"left\": [\"%s\"], \"right\": [\"%s\"], \"parentId\": \"%s\"}";
        return create(body.formatted(left, right, parent.id()), left, right);
    }

    public static String body(String left, String right) {
        return "{\"left\": [\"%s\"], \"right\": [\"%s\"]}".formatted(left, right);
    }

    /** The code of a new district of a city. */
    public static String freshRegion(Token office, String city) {
        String code = Api.freshCode(city);
        Api.post(
                        office,
                        "/regions",
                        "{\"code\": \"%s\", \"name\": \"%s\", \"kind\": \"DISTRICT\", \"parentCode\": \"%s\"}"
                                .formatted(code, code, city))
                .statusCode(201);
        return code;
    }

    private static Made create(String body, String left, String right) {
        var created = Api.post(Tokens.tjOffice(), "/pairings", body).statusCode(201).extract();
        return new Made(created.path("id"), created.path("code"), left, right);
    }

    /** A pairing as it was made. */
    public record Made(String id, String code, String left, String right) {

        public String path() {
            return "/pairings/" + code;
        }
    }
}
