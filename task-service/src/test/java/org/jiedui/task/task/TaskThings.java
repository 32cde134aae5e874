package org.jiedui.task.task;

import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;
import org.jiedui.task.directory.KnownDirectory;

/** The tasks of the rights tables: each stands in ASSIGNED, is led by TJ-DRC, and has 220104 in support. */
public final class TaskThings implements Things {

    private static final String TASK =
            """
            {"title": "共建园区", "dueOn": "2099-12-31", "confidential": %s%s,
             "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"region": "220104", "role": "SUPPORT"}]}
            """;

    private final Things plans;

    public TaskThings(Things plans) {
        this.plans = plans;
    }

    @Override
    public Map<String, String> make(String name) {
        KnownDirectory.ofTheTwoCities();
        return switch (name) {
            case "task" -> assigned(Tokens.tjOffice(), false, "");
            case "task of both cities" -> assigned(Tokens.tjOffice(), false, inPlanOfBoth());
            case "task of the other city" -> assigned(Tokens.ccOffice(), false, "");
            case "confidential" -> assigned(Tokens.tjOffice(), true, "");
            case "confidential of both cities" -> assigned(Tokens.tjOffice(), true, inPlanOfBoth());
            case "confidential of the other city" -> assigned(Tokens.ccOffice(), true, "");
            case "removed" -> removed(assigned(Tokens.tjOffice(), false, ""));
            default -> plans.make(name);
        };
    }

    private String inPlanOfBoth() {
        return ", \"planId\": \"" + plans.make("plan of both cities").get("id") + "\"";
    }

    private static Map<String, String> assigned(Token office, boolean confidential, String inPlan) {
        Response task = TaskApi.create(office, TASK.formatted(confidential, inPlan));
        String id = task.then().statusCode(201).extract().path("id");
        TaskApi.move(office, id, 1, "ASSIGNED").then().statusCode(200);
        return Map.of("id", id, "code", task.path("code"), "version", "2", "made", task.path("updatedAt"));
    }

    private static Map<String, String> removed(Map<String, String> task) {
        TaskApi.remove(Tokens.tjOffice(), task.get("id"), 2).then().statusCode(204);
        return task;
    }
}
