package org.jiedui.task.plan;

import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;
import org.jiedui.task.directory.KnownDirectory;

/** The plans of the rights tables: each has a text and a proposal. */
public final class PlanThings implements Things {

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "plan" -> decomposed(Tokens.tjOffice(), "\"120000\"");
            case "plan of both cities" -> decomposed(Tokens.tjOffice(), "\"120000\", \"220100\"");
            case "plan of the other city" -> decomposed(Tokens.ccOffice(), "\"220100\"");
            case "removed" -> removed(decomposed(Tokens.tjOffice(), "\"120000\""));
            default -> throw new AssertionError("There is no plan '" + name + "'");
        };
    }

    private static Map<String, String> decomposed(Token office, String parties) {
        KnownDirectory.ofTheTwoCities();
        var plan = PlanApi.create(office, "{\"title\": \"方案\", \"parties\": [" + parties + "]}")
                .then()
                .statusCode(201)
                .extract();
        String id = plan.path("id");
        PlanApi.putText(office, id, 1, "一、总则\n\n（一）办事。（市农委负责）").then().statusCode(200);
        var decomposed = PlanApi.as(office).post("/api/v1/plans/" + id + "/decomposition").then().statusCode(201);
        String version = decomposed.extract().header("ETag").replaceAll("[^0-9]", "");
        return Map.of("id", id, "code", plan.path("code"), "version", version, "made", plan.path("updatedAt"));
    }

    private static Map<String, String> removed(Map<String, String> plan) {
        PlanApi.as(Tokens.tjOffice())
                .header("If-Match", "\"" + plan.get("version") + "\"")
                .delete("/api/v1/plans/" + plan.get("id"))
                .then()
                .statusCode(204);
        return plan;
    }
}
