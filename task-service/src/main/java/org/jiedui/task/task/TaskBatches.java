package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jiedui.platform.batch.Batch;
import org.jiedui.platform.batch.BatchOperation;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;
import org.jiedui.task.task.model.TaskDetails;

/** Many tasks in one request, by the use cases of the single requests. */
@Singleton
class TaskBatches {

    private final Batches batches;
    private final TaskRepository tasks;
    private final TaskTree tree;
    private final BatchUseCases useCases;

    TaskBatches(
            Batches batches,
            TaskService service,
            TaskTransitionService transitions,
            TaskPolicy policy,
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            CurrentCaller caller) {
        this.batches = batches;
        this.tasks = tasks;
        this.tree = tree;
        this.useCases = BatchUseCases.of(record.kind())
                .requiring(() -> policy.read(caller.get()))
                .locking(this::lock)
                .creating(TaskDetails.class, service::create)
                .changing(service::change)
                .removing(service::remove)
                .moving(TaskTransition.class, transitions::move);
    }

    Answer carryOut(Body<BatchRequest> sent, String partial) {
        return batches.carryOut(sent, partial, useCases);
    }

    Answer assign(Body<TaskAssignments> sent, String partial) {
        return batches.change(() -> sent.value().change(), partial, useCases);
    }

    /** The tree before any row, as single requests do; then the tasks together with their parents to be. */
    void lock(Batch batch) {
        if (batch.mentions(BatchOperation.CHANGE, "parentId")) {
            tree.lockForMove();
        } else {
            tree.lockAsItStands();
        }
        Set<String> touched = batch.references();
        touched.addAll(batch.texts("parentId"));
        tasks.lockAll(touched);
    }
}
