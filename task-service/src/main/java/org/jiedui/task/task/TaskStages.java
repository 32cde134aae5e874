package org.jiedui.task.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.task.task.model.TaskStatus;

/** Puts together the stages of one task out of what has happened to it, step by step. */
final class TaskStages {

    private final List<TaskStage> ended = new ArrayList<>();
    private TaskStatus status;
    private TaskStatus suspendedFrom;
    private Instant since;
    private int version;

    /** @param event as event types name it; what does not move a task ends no stage */
    void add(String event, Instant at, int newVersion) {
        TaskStatus next = after(event);
        if (next == status) {
            return;
        }
        if (status != null) {
            ended.add(new TaskStage(status.name(), since, at, version));
        }
        suspendedFrom = next == TaskStatus.SUSPENDED ? status : null;
        status = next;
        since = at;
        version = newVersion;
    }

    private TaskStatus after(String event) {
        return switch (event) {
            case "created" -> TaskStatus.DRAFT;
            case "assigned" -> TaskStatus.ASSIGNED;
            case "started", "returned" -> TaskStatus.IN_PROGRESS;
            case "submitted" -> TaskStatus.IN_ACCEPTANCE;
            case "completed" -> TaskStatus.COMPLETED;
            case "suspended" -> TaskStatus.SUSPENDED;
            case "cancelled" -> TaskStatus.CANCELLED;
            case "resumed" -> suspendedFrom;
            default -> status;
        };
    }

    List<TaskStage> all() {
        List<TaskStage> all = new ArrayList<>(ended);
        all.add(new TaskStage(status.name(), since, null, version));
        return all;
    }
}
