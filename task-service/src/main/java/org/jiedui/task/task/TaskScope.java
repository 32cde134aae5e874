package org.jiedui.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskDetails;

/**
 * What rights to a task hang on, whether it is read from the task as it stands or from a state of the past.
 *
 * @param city the city whose office made it
 * @param planId its plan, whose parties keep it; {@code null} for none
 */
record TaskScope(boolean confidential, String city, UUID planId, Set<String> organizations, Set<String> regions) {

    static TaskScope of(Task task) {
        TaskDetails details = task.details();
        Set<String> organizations = new HashSet<>();
        Set<String> regions = new HashSet<>();
        for (Assignment assignment : details.assignments()) {
            organizations.add(assignment.organization());
            regions.add(assignment.region());
        }
        return new TaskScope(details.confidential(), task.city(), details.planId(), organizations, regions);
    }

    /** @param state as {@link TaskView#state} was written */
    static TaskScope of(JsonNode state) {
        Set<String> organizations = new HashSet<>();
        Set<String> regions = new HashSet<>();
        for (JsonNode assignment : state.path("assignments")) {
            organizations.add(assignment.path("organization").path("code").asText());
            regions.add(assignment.path("region").path("code").asText());
        }
        String plan = state.path("planId").textValue();
        return new TaskScope(
                state.path("confidential").asBoolean(true),
                state.path("city").textValue(),
                plan == null ? null : UUID.fromString(plan),
                organizations,
                regions);
    }
}
