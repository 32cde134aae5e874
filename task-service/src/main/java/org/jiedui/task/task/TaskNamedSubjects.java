package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jiedui.platform.event.NamedSubjects;

/** A task may lie under a confidential one, of which who sees it is not to learn. */
@Singleton
class TaskNamedSubjects implements NamedSubjects {

    private static final Set<String> OF_A_TASK = Set.of("parentId");

    @Override
    public Set<String> fields(String kind) {
        return kind.equals(TaskRecord.KIND) ? OF_A_TASK : Set.of();
    }
}
