package org.jiedui.task.extension;

import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The extension requests of the rights tables, each for a task of its own, asked for by TJ-DRC. */
public final class ExtensionThings implements Things {

    private final Things tasks;

    /** @param tasks of which it needs a {@code task} and a {@code confidential} one */
    public ExtensionThings(Things tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "request" -> on("task");
            case "confidential request" -> on("confidential");
            default -> throw new IllegalArgumentException("no such request: " + name);
        };
    }

    private Map<String, String> on(String thing) {
        String task = tasks.make(thing).get("id");
        Response request = as(Tokens.tjDrc())
                .contentType(ContentType.JSON)
                .body("{\"newDueOn\": \"2100-03-31\", \"reason\": \"changed plans\"}")
                .post(TASKS + "/" + task + "/extension-requests");
        String id = request.then().statusCode(201).extract().path("id");
        return Map.of("id", id, "task", task, "made", request.path("updatedAt"));
    }
}
