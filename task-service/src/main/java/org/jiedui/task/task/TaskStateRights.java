package org.jiedui.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.jiedui.platform.history.StateRights;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/** Who may see a confidential state of a task in the change log. Nothing else in this service is ever confidential. */
@Singleton
class TaskStateRights implements StateRights {

    private final TaskPolicy policy;

    TaskStateRights(TaskPolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean maySee(Caller caller, String kind, JsonNode state) {
        return kind.equals(TaskRecord.KIND) ? policy.maySee(caller, TaskScope.of(state)) : caller.is(Role.SUPERIOR);
    }
}
