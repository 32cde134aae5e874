package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import org.jiedui.local.sample.Api.Entity;
import org.jiedui.local.sample.Programme.PlanFile;

/**
 * A plan, its text, its decomposition, and the tasks that come of it. Each step is taken unless its result is there.
 */
final class PlanLoader {
    private final Api office;
    private final Versions directory;

    PlanLoader(Api office, Versions directory) {
        this.office = office;
        this.directory = directory;
    }

    /** @return the plan's id */
    String load(PlanFile file) throws IOException, InterruptedException {
        Optional<Entity> present = office.find("/plans/" + file.code());
        Entity plan = present.isPresent()
                ? present.get()
                : office.post("/plans", file.body(), DirectoryLoader.key("/plans", file.body()));
        String path = "/plans/" + plan.id();
        if (office.find(path + "/text").isEmpty()) {
            office.putText(path + "/text", file.text(), "If-Match", plan.etag());
        }
        if (office.list("/tasks?planId=" + plan.id()).isEmpty()) {
            // Names of units are resolved against what the service knows of the directory by then.
            office.post(path + "/decomposition", JsonNodeFactory.instance.objectNode(), directory.asHeader());
            office.post(path + "/decomposition/adoption", all());
        }
        return plan.id();
    }

    private static JsonNode all() {
        return JsonNodeFactory.instance.objectNode().put("all", true);
    }
}
