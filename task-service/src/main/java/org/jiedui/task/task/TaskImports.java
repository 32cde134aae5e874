package org.jiedui.task.task;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.imports.Importable;
import org.jiedui.platform.imports.Imports;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.write.Answer;
import org.jiedui.task.task.model.TaskDetails;

/** Many tasks out of sheets, by the use cases of the single requests. */
@Singleton
class TaskImports implements JobHandler {

    private static final String KIND = "task-import";

    private final Imports imports;
    private final Importable tasks;

    TaskImports(
            Imports imports,
            TaskService service,
            TaskPolicy policy,
            TaskBatches batches,
            TaskRecord record,
            CurrentCaller caller) {
        this.imports = imports;
        this.tasks = new Importable(
                KIND,
                TaskView.class,
                TaskDetails.class,
                BatchUseCases.of(record.kind())
                        .requiring(() -> policy.write(caller.get()))
                        .locking(batches::lock)
                        .creating(TaskDetails.class, service::create)
                        .changing(service::change));
    }

    Answer carryOut(SheetUpload sent, String dryRun) {
        return imports.carryOut(sent, dryRun, tasks);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        return imports.carryOut(run, tasks);
    }
}
