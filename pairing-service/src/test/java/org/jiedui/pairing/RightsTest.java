package org.jiedui.pairing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every kind of caller, and every operation on something of either city, of none and of both. */
@QuarkusTest
@WithEngines(database = "pairing")
class RightsTest {

    /** Who sees no business data; all others see everything that this service holds. */
    private static final Set<String> BLIND =
            Set.of("operator", "a caller without a role", "a caller of an unknown role");

    private static final Map<String, Token> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put("office of 天津", Tokens.tjOffice());
        CALLERS.put("office of 长春", Tokens.ccOffice());
        CALLERS.put("office of a third city", Tokens.tjOffice().city("310000"));
        CALLERS.put("office of no city", Token.of("lost-office").roles("office"));
        CALLERS.put("reporter of an organization", Tokens.tjDrc());
        CALLERS.put("reporter of a region", Tokens.ccChaoyang());
        CALLERS.put("park", Tokens.parkAdmin());
        CALLERS.put("evaluator", Tokens.evaluator());
        CALLERS.put("superior", Tokens.superior());
        CALLERS.put("partner", Tokens.partner());
        CALLERS.put("viewer", Tokens.viewer());
        CALLERS.put("operator", Tokens.operator());
        CALLERS.put("a caller without a role", Token.of("nobody"));
        CALLERS.put("a caller of an unknown role", Token.of("somebody").roles("admin"));
    }

    /** The city for which a caller acts as office. */
    private static final Map<String, String> OFFICES = Map.of(
            "office of 天津", Tokens.TIANJIN,
            "office of 长春", Tokens.CHANGCHUN,
            "office of a third city", "310000");

    @BeforeEach
    void sample() {
        Sample.load();
    }

    static Stream<Arguments> matrix() {
        return CALLERS.keySet().stream()
                .flatMap(caller -> Arrays.stream(Operation.values()).map(operation -> Arguments.of(caller, operation)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void each_caller_may_do_what_the_roles_say_and_no_more(String caller, Operation operation) {
        int status = operation.statusFor(CALLERS.get(caller));

        if (mayDo(caller, operation)) {
            assertThat(status).isBetween(200, 204);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void without_a_token_nothing_is_answered() {
        given().get("/api/v1/regions").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().get("/api/v1/pairings/NOWHERE").then().statusCode(401);
        given().delete("/api/v1/organizations/TJ-DRC").then().statusCode(401);
        Api.get(Tokens.viewer().expired(), "/regions").statusCode(401);
        Api.get(Tokens.viewer().forged(), "/regions").statusCode(401);
    }

    @Test
    void the_digest_is_the_operators() {
        Api.get(Tokens.operator(), "/digest").statusCode(200);
        Api.get(Tokens.tjOffice(), "/digest").statusCode(403);
    }

    private static boolean mayDo(String caller, Operation operation) {
        if (operation.isReading()) {
            return !BLIND.contains(caller);
        }
        return OFFICES.containsKey(caller) && operation.isForOfficeOf(OFFICES.get(caller));
    }
}
