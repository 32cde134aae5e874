package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class TaskProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(TaskProblem.values());
    }
}
