package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedui.local.sample.Api.Entity;
import org.jiedui.local.sample.Programme.PlanFile;

/**
 * A plan, its text, its decomposition, and the tasks that come of it. Each step is taken unless its result is there.
 */
final class PlanLoader {
    private final Api office;
    /** The service knows its parties and units by what it has heard of the directory; it is to wait for all of it. */
    private final Versions directory;

    PlanLoader(Api office, Versions directory) {
        this.office = office;
        this.directory = directory;
    }

    /** @return the plan's id */
    String load(PlanFile file) throws IOException, InterruptedException {
        Optional<Entity> present = office.find("/plans/" + file.code());
        Entity plan = present.isPresent() ? present.get() : create(file);
        String path = "/plans/" + plan.id();
        if (office.find(path + "/text").isEmpty()) {
            office.putText(path + "/text", file.text(), "If-Match", plan.etag());
        }
        if (office.list("/tasks?planId=" + plan.id()).isEmpty()) {
            office.post(path + "/decomposition", JsonNodeFactory.instance.objectNode(), directory.asHeader());
            office.post(path + "/decomposition/adoption", all());
        }
        return plan.id();
    }

    private Entity create(PlanFile file) throws IOException, InterruptedException {
        List<String> headers = new ArrayList<>(List.of(directory.asHeader()));
        headers.addAll(List.of(DirectoryLoader.key("/plans", file.body())));
        return office.post("/plans", file.body(), headers.toArray(String[]::new));
    }

    private static JsonNode all() {
        return JsonNodeFactory.instance.objectNode().put("all", true);
    }
}
