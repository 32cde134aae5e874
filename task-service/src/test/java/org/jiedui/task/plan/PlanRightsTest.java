package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.create;
import static org.jiedui.task.plan.PlanApi.move;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.patch;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what with a plan to which Tianjin alone is a party. */
@QuarkusTest
@WithEngines(database = "task")
class PlanRightsTest {

    private static final int OK = 200;
    private static final int NO = 403;

    private interface Operation {

        /** On a plan that has a text and a proposal and stands at version 3. */
        Response on(String plan, Token caller);
    }

    private static final Map<String, Operation> READS = Map.of(
            "list", (plan, caller) -> as(caller).get("/api/v1/plans"),
            "get", (plan, caller) -> as(caller).get("/api/v1/plans/" + plan),
            "history", (plan, caller) -> as(caller).get("/api/v1/plans/" + plan + "/history"),
            "text", (plan, caller) -> as(caller).get("/api/v1/plans/" + plan + "/text"),
            "clauses", (plan, caller) -> as(caller).get("/api/v1/plans/" + plan + "/clauses"),
            "proposal", (plan, caller) -> as(caller).get("/api/v1/plans/" + plan + "/decomposition"));

    private static final Map<String, Operation> WRITES = Map.of(
            "create", (plan, caller) -> create(caller, "{\"title\": \"新\", \"parties\": [\"120000\"]}"),
            "change", (plan, caller) -> patch(caller, plan, 3, "{\"title\": \"改\"}"),
            "move", (plan, caller) -> move(caller, plan, 3, "{\"to\": \"IN_FORCE\"}"),
            "put text", (plan, caller) -> putText(caller, plan, 3, "一、另文"),
            "decompose", (plan, caller) -> as(caller).post("/api/v1/plans/" + plan + "/decomposition"),
            "adopt", (plan, caller) -> as(caller)
                    .contentType(ContentType.JSON)
                    .body("{\"all\": true}")
                    .post("/api/v1/plans/" + plan + "/decomposition/adoption"),
            "remove", (plan, caller) ->
                    as(caller).header("If-Match", "\"3\"").delete("/api/v1/plans/" + plan));

    private static Map<String, Token> callers() {
        Map<String, Token> callers = new LinkedHashMap<>();
        callers.put("office of the party", Tokens.tjOffice());
        callers.put("office of another city", Tokens.ccOffice());
        callers.put("reporter of the city", Tokens.tjDrc());
        callers.put("park", Tokens.parkAdmin());
        callers.put("evaluator", Tokens.evaluator());
        callers.put("superior", Tokens.superior());
        callers.put("partner", Tokens.partner());
        callers.put("viewer", Tokens.viewer());
        callers.put("operator", Tokens.operator());
        callers.put("nobody in particular", Token.of("stranger"));
        return callers;
    }

    @TestFactory
    Stream<DynamicTest> everybody_with_business_reads_plans() {
        Haihe.isKnown();
        String plan = decomposedPlan();
        return callers().entrySet().stream().flatMap(caller -> READS.entrySet().stream().map(read -> {
            boolean blind = List.of("operator", "nobody in particular").contains(caller.getKey());
            return DynamicTest.dynamicTest(
                    caller.getKey() + ": " + read.getKey(),
                    () -> assertThat(read.getValue().on(plan, caller.getValue()).statusCode())
                            .isEqualTo(blind ? NO : OK));
        }));
    }

    @TestFactory
    Stream<DynamicTest> only_the_office_of_a_party_writes_plans() {
        Haihe.isKnown();
        return callers().entrySet().stream().flatMap(caller -> WRITES.entrySet().stream().map(write -> {
            boolean may = caller.getKey().equals("office of the party");
            return DynamicTest.dynamicTest(caller.getKey() + ": " + write.getKey(), () -> {
                int status = write.getValue().on(decomposedPlan(), caller.getValue()).statusCode();
                assertThat(status).isEqualTo(may ? done(write.getKey()) : NO);
            });
        }));
    }

    private static int done(String write) {
        return switch (write) {
            case "create" -> 201;
            case "remove" -> 204;
            default -> OK;
        };
    }

    @Test
    void either_office_of_a_plan_of_two_cities_writes_it() {
        Haihe.isKnown();
        String plan = newPlan("{\"title\": \"两市方案\", \"parties\": [\"120000\", \"220100\"]}");
        patch(Tokens.ccOffice(), plan, 1, "{\"title\": \"长春改\"}").then().statusCode(OK);
        patch(Tokens.tjOffice(), plan, 2, "{\"title\": \"天津改\"}").then().statusCode(OK);
    }

    @Test
    void an_office_does_not_write_its_own_city_out_of_a_plan() {
        Haihe.isKnown();
        String plan = newPlan("{\"title\": \"两市方案\", \"parties\": [\"120000\", \"220100\"]}");
        patch(Tokens.tjOffice(), plan, 1, "{\"parties\": [\"220100\"]}").then().statusCode(NO);
    }

    @Test
    void who_may_not_write_is_told_no_move() {
        Haihe.isKnown();
        String plan = newPlan();
        assertThat(allowed(plan, Tokens.tjOffice())).containsExactly("IN_FORCE", "SUPERSEDED");
        assertThat(allowed(plan, Tokens.ccOffice())).isEmpty();
        assertThat(allowed(plan, Tokens.superior())).isEmpty();
    }

    private static List<String> allowed(String plan, Token caller) {
        return as(caller).get("/api/v1/plans/" + plan).path("allowedTransitions");
    }

    /** At version 3. */
    private static String decomposedPlan() {
        String plan = newPlan();
        putText(Tokens.tjOffice(), plan, 1, "一、总则\n\n（一）办事。（市农委负责）").then().statusCode(OK);
        as(Tokens.tjOffice()).post("/api/v1/plans/" + plan + "/decomposition").then().statusCode(201);
        return plan;
    }
}
