package org.jiedui.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The tasks of the tables of rights, and what belongs to them, made through the gateway: confidential where they are called so.
 *
 * @param office of the city that the tables are about
 */
record TaskThings(User office) {

    Map<String, String> task(String name) {
        return done(() -> {
            JsonNode task = made(name);
            return Map.of(
                    "id", task.path("id").asText(),
                    "code", task.path("code").asText(),
                    "version", "2",
                    "made", task.path("updatedAt").asText());
        });
    }

    /** With a file, whose version is always the first. */
    Map<String, String> attached(String name) {
        return done(() -> {
            String task = made(name).path("id").asText();
            byte[] file = "文".getBytes(StandardCharsets.UTF_8);
            Answer added = office.upload("/tasks/" + task + "/attachments", "a.txt", file).expect(201);
            return Map.of("id", task, "attachment", added.id());
        });
    }

    /** What is raised with a task. */
    Map<String, String> supervised(String name) {
        return done(() -> {
            String task = made(name).path("id").asText();
            String notice = "{\"level\": \"NOTICE\", \"text\": \"请说明进展\"}";
            Answer raised = office.post("/tasks/" + task + "/supervisions", notice).expect(201);
            String at = raised.json().path("createdAt").asText();
            return Map.of("task", task, "id", raised.id(), "version", "1", "made", at);
        });
    }

    /** At version 2, in ASSIGNED. */
    private JsonNode made(String name) throws IOException, InterruptedException {
        String body =
                """
                {"title": "共建园区", "dueOn": "2099-12-31", "confidential": %s,
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"region": "220104", "role": "SUPPORT"}]}
                """;
        Answer task = office.post("/tasks", body.formatted(name.equals("confidential"))).expect(201);
        String path = "/tasks/" + task.id() + "/transitions";
        return office.post(path, "{\"to\": \"ASSIGNED\"}", "If-Match", task.etag()).expect(200).json();
    }

    private static Map<String, String> done(Callable<Map<String, String>> making) {
        try {
            return making.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
