package org.jiedui.task.task;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a task that is allowed, and that somebody should look at. */
@Schema(name = "TaskWarning")
public record TaskWarning(String code, String message, String messageEn) {

    /**
     * @param dueOn of a task; {@code null} for none
     * @param above of the task above it, as far as the caller sees that
     * @return {@code null} where there is nothing to warn of
     */
    static List<TaskWarning> ofDeadline(LocalDate dueOn, LocalDate above) {
        return dueOn == null || above == null || !dueOn.isAfter(above)
                ? null
                : List.of(new TaskWarning(
                        "due-after-parent",
                        "办结期限晚于上级任务的期限 " + above + "。",
                        "It is due after the task above it, which is due on " + above + "."));
    }
}
