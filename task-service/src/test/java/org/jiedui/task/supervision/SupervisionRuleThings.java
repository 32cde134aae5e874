package org.jiedui.task.supervision;

import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The rules of the rights tables: they judge nothing, so that they change no other test's lights. */
public final class SupervisionRuleThings implements Things {

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "general rule" -> made(Tokens.operator());
            case "rule of the other city" -> made(Tokens.ccOffice());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Map<String, String> made(Token caller) {
        String code = SupervisionApi.newCode();
        Response rule = SupervisionApi.post(
                caller,
                SupervisionApi.RULES,
                "{\"code\": \"%s\", \"name\": \"里程碑\", \"kind\": \"MILESTONE_MISSED\", \"red\": 9, \"disabled\": true}"
                        .formatted(code));
        rule.then().statusCode(201);
        return Map.of("id", rule.path("id"), "code", code, "made", rule.path("createdAt"));
    }
}
