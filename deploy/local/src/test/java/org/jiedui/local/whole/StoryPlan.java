package org.jiedui.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A plan of its own for each test that wants one, with the text {@code whole/plan.txt}.
 *
 * @param path under which the API has it, {@code /plans/<id>}
 */
record StoryPlan(String id, String path, String etag) {

    static String text() throws IOException {
        try (InputStream bytes = StoryPlan.class.getResourceAsStream("/whole/plan.txt")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The body of a new plan of both cities. */
    static String body() {
        return """
                {"code": "STORY-%s", "title": "津长两市现代农业协作实施方案", "issuer": "天津市农业农村委员会",
                 "issuedOn": "2026-03-02", "status": "IN_FORCE", "parties": ["120000", "220100"]}
                """.formatted(UUID.randomUUID().toString().toUpperCase().replace("-", "").substring(0, 12));
    }

    /** Makes the plan and puts its text. */
    static StoryPlan create(User office) throws IOException, InterruptedException {
        Answer created = office.post("/plans", body()).expect(201);
        String path = "/plans/" + created.id();
        Answer put = office.putText(path + "/text", text(), "If-Match", created.etag()).expect(200);
        return new StoryPlan(created.id(), path, put.etag());
    }

    /** Makes tasks of all drafts; returns them as the API shows them, in the order of the text. */
    List<JsonNode> adoptAll(User office) throws IOException, InterruptedException {
        office.post(path + "/decomposition", "{}").expect(201);
        office.post(path + "/decomposition/adoption", "{\"all\": true}").expect(200);
        return items(office.get("/tasks?planId=" + id + "&sort=clausePath").expect(200));
    }

    static List<JsonNode> items(Answer list) {
        return StreamSupport.stream(list.json().path("items").spliterator(), false)
                .toList();
    }
}
