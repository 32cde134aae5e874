package org.jiedui.platform.testing.obedient.task;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.testing.obedient.decomposition.Clauses;
import org.jiedui.platform.testing.obedient.task.model.Task;

public class TaskService {
    private final TaskRepository repository = new TaskRepository();
    private final ChangeLog changes = new ChangeLog();
    private final Clock clock = Clock.systemUTC();

    @Transactional
    public TaskView create(String title) {
        Task task = new Task(Clauses.first(title), Instant.now(clock));
        repository.add(task);
        changes.append(task.title());
        return new TaskView(task.title());
    }
}
