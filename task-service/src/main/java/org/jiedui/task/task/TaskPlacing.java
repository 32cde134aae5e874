package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskDetails;

/** Where a task may stand: under which parent, in which plan. */
@Singleton
class TaskPlacing {

    private final TaskTree tree;
    private final TaskPolicy policy;

    TaskPlacing(TaskTree tree, TaskPolicy policy) {
        this.tree = tree;
        this.policy = policy;
    }

    /** Rules on the parent of a task that does not exist yet. */
    void checkNew(TaskDetails details, Caller caller, Faults faults) {
        if (details.parentId() != null) {
            tree.lockAsItStands();
            checkParent(details.parentId(), caller, null, faults);
        }
    }

    /** Rules on another parent for a task; the tree is locked for moves. */
    void checkMove(Task task, TaskDetails changed, Caller caller, Faults faults) {
        if (changed.parentId() != null && !changed.parentId().equals(task.details().parentId())) {
            checkParent(changed.parentId(), caller, task.id(), faults);
        }
    }

    /** Whether it stands under a task that does not exist for the caller. */
    boolean isUnderHidden(Task task, Caller caller) {
        return Optional.ofNullable(task.details().parentId())
                .flatMap(tree::parent)
                .filter(parent -> !policy.maySee(caller, TaskScope.of(parent)))
                .isPresent();
    }

    /**
     * Rights and states that placing the task so asks for, once its fields are good.
     *
     * @param before the task as it stands, {@code null} for a new one
     * @return the plan that it is in: its parent's, where none is told
     * @throws Problem 403 unless the caller keeps the new parent and is party to the new plan; 409 under a closed parent
     */
    UUID plan(Task before, TaskDetails details, Caller caller) {
        UUID oldParent = before == null ? null : before.details().parentId();
        UUID oldPlan = before == null ? null : before.details().planId();
        UUID plan = details.planId() != null ? details.planId() : planOf(details.parentId());
        if (plan != null && !plan.equals(oldPlan)) {
            policy.enter(caller, plan);
        }
        if (details.parentId() != null && !details.parentId().equals(oldParent)) {
            under(details.parentId(), caller);
        }
        return plan;
    }

    /** The same of the parent alone, {@code null} for none. */
    void under(UUID parentId, Caller caller) {
        Optional.ofNullable(parentId).flatMap(tree::parent).ifPresent(parent -> {
            policy.keep(caller, parent);
            if (parent.status().isClosed()) {
                throw Problem.of(TaskProblem.PARENT_CLOSED);
            }
        });
    }

    private UUID planOf(UUID parentId) {
        return Optional.ofNullable(parentId).flatMap(tree::planOf).orElse(null);
    }

    private void checkParent(UUID parentId, Caller caller, UUID moved, Faults faults) {
        List<UUID> path = tree.pathUp(parentId);
        if (moved != null && path.contains(moved)) {
            faults.add("/parentId", "cycle", Text.of("任务不能成为自己的下级。", "A task cannot come under itself."));
            return;
        }
        Optional<Task> parent = tree.lockedParent(parentId);
        if (parent.isEmpty() || !policy.maySee(caller, TaskScope.of(parent.get()))) {
            faults.add("/parentId", "unknown-task", Text.of("没有此任务。", "There is no such task."));
            return;
        }
        int below = moved == null ? 1 : tree.height(moved);
        if (path.size() + below > TaskTree.DEEPEST) {
            faults.add(
                    "/parentId",
                    "too-deep",
                    Text.of("任务最多 " + TaskTree.DEEPEST + " 级。", "Tasks are at most " + TaskTree.DEEPEST + " levels deep."));
        }
    }
}
