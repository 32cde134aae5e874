package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.task.model.Task;

/**
 * The tree of tasks, at most {@value #DEEPEST} levels deep and without a cycle. Where a task stands in it is changed under a
 * lock that is taken before any row's: moves keep one another and everybody else out, new children and what is told upward only the moves. So
 * what has been read of the tree stays true until the end of the transaction, and nobody waits in a circle.
 */
@ApplicationScoped
class TaskTree {

    static final int DEEPEST = 6;

    private static final String ANCESTORS =
            """
            WITH RECURSIVE up (id, parent_id, level) AS (
                SELECT id, parent_id, 1 FROM task WHERE id = ?1
                UNION ALL
                SELECT t.id, t.parent_id, up.level + 1 FROM task t JOIN up ON t.id = up.parent_id WHERE up.level <= 6)
            SELECT id FROM up ORDER BY level
            """;
    private static final String HEIGHT =
            """
            WITH RECURSIVE down (id, level) AS (
                SELECT id, 1 FROM task WHERE id = ?1
                UNION ALL
                SELECT t.id, down.level + 1 FROM task t JOIN down ON t.parent_id = down.id WHERE down.level <= 6)
            SELECT max(level) FROM down
            """;

    private final EntityManager entities;

    TaskTree(EntityManager entities) {
        this.entities = entities;
    }

    /** Before a task gets a parent at its creation, and before anything is told upward; no row may be locked yet. */
    void lockAsItStands() {
        lock("SELECT 1 FROM pg_advisory_xact_lock_shared(hashtext('task'), hashtext('tree'))");
    }

    /** Before a task gets another parent, or none; no row may be locked yet. */
    void lockForMove() {
        lock("SELECT 1 FROM pg_advisory_xact_lock(hashtext('task'), hashtext('tree'))");
    }

    /** A parent to be, kept from being closed or removed meanwhile. */
    Optional<Task> lockedParent(UUID id) {
        return Optional.ofNullable(entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same of the one right above a task. */
    Optional<Task> lockedParent(Task task) {
        return Optional.ofNullable(task.details().parentId()).flatMap(this::lockedParent);
    }

    /** A parent as it has been read already, or stands. */
    Optional<Task> parent(UUID id) {
        return Optional.ofNullable(entities.find(Task.class, id));
    }

    /** The plan that a task is in, if any. The task itself is not read, since it may still have to be locked as it stands. */
    Optional<UUID> planOf(UUID task) {
        return Values.list(entities, UUID.class, "SELECT plan_id FROM task WHERE id = ?1 AND plan_id IS NOT NULL", task)
                .stream()
                .findFirst();
    }

    /** The task and those above it, upward. */
    List<UUID> pathUp(UUID task) {
        return Values.list(entities, UUID.class, ANCESTORS, task);
    }

    /** How many levels there are from the task downward, itself included. */
    int height(UUID task) {
        return Values.single(entities, Integer.class, HEIGHT, task);
    }

    private void lock(String statement) {
        Values.single(entities, Integer.class, statement);
    }
}
