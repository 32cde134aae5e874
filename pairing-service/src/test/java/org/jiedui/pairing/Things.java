package org.jiedui.pairing;

import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** The collections of this service, so that what holds for all of them is tested for each. */
enum Things {
    REGIONS("/regions", "{\"kind\": 7, \"colour\": \"red\"}", "#/kind", "#/colour") {
        @Override
        String newBody(String code) {
            return "{\"code\": \"%s\", \"name\": \"%s\", \"kind\": \"DISTRICT\", \"parentCode\": \"120000\"}"
                    .formatted(code, code);
        }

        @Override
        String patch(String value) {
            return "{\"nameEn\": \"" + value + "\"}";
        }
    },
    ORGANIZATIONS("/organizations", "{\"region\": \"NOWHERE\", \"posts\": [{}]}", "#/region", "#/posts/0/title") {
        @Override
        String newBody(String code) {
            return "{\"code\": \"%s\", \"name\": \"%s\", \"kind\": \"OTHER\", \"region\": \"120000\"}"
                    .formatted(code, code);
        }

        @Override
        String patch(String value) {
            return "{\"nameEn\": \"" + value + "\"}";
        }
    },
    PAIRINGS("/pairings", "{\"left\": [], \"right\": [\"NOWHERE\"]}", "#/left", "#/right/0") {
        @Override
        String newBody(String code) {
            String left = Pairings.freshRegion(Tokens.ccOffice(), "220100");
            String right = Pairings.freshRegion(Tokens.tjOffice(), "120000");
            return "{\"code\": \"%s\", \"left\": [\"%s\"], \"right\": [\"%s\"]}".formatted(code, left, right);
        }

        @Override
        String patch(String value) {
            return "{\"focusAreas\": [\"" + value + "\"]}";
        }
    };

    final String path;
    final String twoFaults;
    final String firstFault;
    final String secondFault;

    Things(String path, String twoFaults, String firstFault, String secondFault) {
        this.path = path;
        this.twoFaults = twoFaults;
        this.firstFault = firstFault;
        this.secondFault = secondFault;
    }

    /** A body that can be created by the office of 天津. */
    abstract String newBody(String code);

    /** Gives one field this value. */
    abstract String patch(String value);

    Token office() {
        return Tokens.tjOffice();
    }

    /** Creates one and answers with its code. */
    String create() {
        String code = Api.freshCode("A");
        Api.post(office(), path, newBody(code)).statusCode(201);
        return code;
    }
}
