package org.jiedui.task.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.platform.text.Text;
import org.jiedui.task.supervision.SupervisionQueries.AwaitedReply;
import org.jiedui.task.task.DatedTask;

/**
 * A day by which something is to be done.
 *
 * @param uid stays the same when the day is moved
 * @param version grows whenever anything here changes
 * @param summary what a calendar shows on the day
 * @param details what it shows when asked for more
 */
record Deadline(
        String uid,
        int version,
        Instant changedAt,
        LocalDate day,
        Text summary,
        Text details,
        boolean cancelled,
        boolean confidential) {

    static Deadline ofTask(DatedTask task, Text status) {
        Text summary = Text.of("【完成时限】" + task.title(), "[Due] " + task.title());
        return of(task, task.id().toString(), task.dueOn(), summary, status);
    }

    /** @param occurrence which of the task's milestones with this title it is, since milestones have no ids */
    static Deadline ofMilestone(DatedTask task, DatedTask.Step step, int occurrence, Text status) {
        String name = task.id() + "/" + step.title() + "/" + occurrence;
        UUID uid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        String what = step.title() + " · " + task.title();
        Text summary = step.done()
                ? Text.of("【里程碑·已完成】" + what, "[Milestone, done] " + what)
                : Text.of("【里程碑】" + what, "[Milestone] " + what);
        return of(task, uid.toString(), step.dueOn(), summary, status);
    }

    static Deadline ofReply(DatedTask task, AwaitedReply reply, Text level) {
        Text summary = Text.of(
                "【答复" + level.zh() + "】" + task.title(), "[Reply: " + level.en() + "] " + task.title());
        return new Deadline(
                reply.id().toString(),
                reply.version(),
                reply.updatedAt(),
                reply.dueOn(),
                summary,
                Text.of(task.code(), task.code()),
                false,
                task.confidential());
    }

    private static Deadline of(DatedTask task, String uid, LocalDate day, Text summary, Text status) {
        return new Deadline(
                uid,
                task.version(),
                task.updatedAt(),
                day,
                summary,
                Text.of(task.code() + "（" + status.zh() + "）", task.code() + " (" + status.en() + ")"),
                task.cancelled(),
                task.confidential());
    }
}
