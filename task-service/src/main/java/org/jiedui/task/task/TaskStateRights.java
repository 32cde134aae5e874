package org.jiedui.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.jiedui.platform.history.StateRights;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/**
 * Who may see a confidential state in the change log. Beside tasks only what belongs to one is ever confidential: it is seen
 * by whoever sees that task as it stands.
 */
@Singleton
class TaskStateRights implements StateRights {

    private final TaskRepository tasks;
    private final TaskPolicy policy;

    TaskStateRights(TaskRepository tasks, TaskPolicy policy) {
        this.tasks = tasks;
        this.policy = policy;
    }

    @Override
    public boolean maySee(Caller caller, String kind, JsonNode state) {
        if (kind.equals(TaskRecord.KIND)) {
            return policy.maySee(caller, TaskScope.of(state));
        }
        return caller.is(Role.SUPERIOR)
                || Ids.read(state.path("taskId").asText())
                        .flatMap(tasks::findByIdOptional)
                        .filter(task -> policy.maySee(caller, TaskScope.of(task)))
                        .isPresent();
    }
}
