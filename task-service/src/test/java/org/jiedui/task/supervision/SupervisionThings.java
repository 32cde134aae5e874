package org.jiedui.task.supervision;

import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The supervisions of the rights tables: each is raised with the task of that name, by an office that keeps it. */
public final class SupervisionThings implements Things {

    private final Things tasks;

    public SupervisionThings(Things tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, String> make(String name) {
        String task = tasks.make(name).get("id");
        Token office = name.endsWith("of the other city") ? Tokens.ccOffice() : Tokens.tjOffice();
        Response raised = SupervisionApi.post(
                office,
                SupervisionApi.TASKS + "/" + task + "/supervisions",
                "{\"level\": \"NOTICE\", \"text\": \"请说明进展\"}");
        return Map.of(
                "task", task,
                "id", raised.then().statusCode(201).extract().path("id"),
                "version", "1",
                "made", raised.path("createdAt"));
    }
}
