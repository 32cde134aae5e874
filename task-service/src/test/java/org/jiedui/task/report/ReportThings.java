package org.jiedui.task.report;

import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The reports of the rights tables, each on a task of its own. */
public final class ReportThings implements Things {

    private final Things tasks;

    /** @param tasks of which it needs a {@code task} and a {@code confidential} one */
    public ReportThings(Things tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "report" -> on("task", Tokens.tjDrc());
            case "report of the district" -> on("task", Tokens.ccChaoyang());
            case "confidential report" -> on("confidential", Tokens.tjDrc());
            default -> throw new IllegalArgumentException("no such report: " + name);
        };
    }

    private Map<String, String> on(String thing, Token unit) {
        String task = tasks.make(thing).get("id");
        Response report = ReportApi.submit(unit, task, "2018-06", 10);
        String id = report.then().statusCode(201).extract().path("id");
        return Map.of("id", id, "task", task, "made", report.path("updatedAt"));
    }
}
