package org.jiedui.task.task.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.attachment.model.Attachments;

/** A task (重点任务): what is to be done, by whom and by when, and how far it has got. */
@Entity
public class Task implements Attachable {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    /** The city whose office made it: it keeps the task where no plan's parties do. */
    private String city;

    /** The draft that it was adopted from; none for any other. A draft makes one task of a plan, never two. */
    private UUID draftId;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.DRAFT;

    /** Where a suspended task goes back to. */
    @Enumerated(EnumType.STRING)
    private TaskStatus suspendedFrom;

    /** In per cent; moves by accepted reports, or by the tasks under it where there are any. */
    private int progress;

    @Enumerated(EnumType.STRING)
    private Light light = Light.GREEN;

    @Embedded
    private Waiting waiting;

    @Embedded
    private TaskDetails details;

    @Embedded
    private Attachments attachments = Attachments.NONE;

    protected Task() {}

    public Task(UUID id, String city, TaskDetails details, Instant now) {
        this.id = id;
        this.city = city;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A task out of a plan's draft. */
    public static Task adopted(UUID id, UUID draftId, String city, TaskDetails details, Instant now) {
        Task task = new Task(id, city, details, now);
        task.draftId = draftId;
        return task;
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<TaskEvent.Changed> change(TaskDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        if (waiting != null && !mayWaitFor(waiting.organization(), waiting.region())) {
            waiting = null;
        }
        updatedAt = now;
        return Optional.of(new TaskEvent.Changed());
    }

    /** Whether the work can wait for this unit: the task is assigned to it, but not for it to lead. */
    public boolean mayWaitFor(String organization, String region) {
        return details.assignments().stream()
                .anyMatch(assignment -> !assignment.leads()
                        && Objects.equals(assignment.organization(), organization)
                        && Objects.equals(assignment.region(), region));
    }

    /** Whether there is work that can wait. */
    public boolean isWorkedOn() {
        return status == TaskStatus.ASSIGNED || status == TaskStatus.IN_PROGRESS;
    }

    /** From now on the work waits for this unit; nothing has happened where it does already. */
    public Optional<TaskEvent.WaitingBegun> await(String organization, String region, Instant now) {
        if (waiting != null && waiting.isFor(organization, region)) {
            return Optional.empty();
        }
        waiting = new Waiting(organization, region, now);
        updatedAt = now;
        return Optional.of(new TaskEvent.WaitingBegun());
    }

    /** The work waits no longer. */
    public TaskEvent.WaitingEnded endWaiting(Instant now) {
        waiting = null;
        updatedAt = now;
        return new TaskEvent.WaitingEnded();
    }

    /** @param reached in per cent; nothing has happened where the task is there already */
    public Optional<TaskEvent.Progressed> progress(int reached, Instant now) {
        if (reached == progress) {
            return Optional.empty();
        }
        progress = reached;
        updatedAt = now;
        return Optional.of(new TaskEvent.Progressed());
    }

    /** Gives it a later deadline. */
    public TaskEvent.Extended extend(LocalDate newDueOn, Instant now) {
        details = details.dueOn(newDueOn);
        updatedAt = now;
        return new TaskEvent.Extended();
    }

    /** Shows how it has been judged; nothing has happened where that is what it shows already. */
    public Optional<TaskEvent.LightChanged> show(Light judged, Instant now) {
        if (judged == light) {
            return Optional.empty();
        }
        light = judged;
        updatedAt = now;
        return Optional.of(new TaskEvent.LightChanged());
    }

    /** Where the task may go from here, in the order of the states. */
    public Set<TaskStatus> next() {
        Set<TaskStatus> next = EnumSet.noneOf(TaskStatus.class);
        next.addAll(status.onward());
        if (suspendedFrom != null) {
            next.add(suspendedFrom);
        }
        return next;
    }

    /** Whether a move has to be explained: it stops the work, ends it or sends it back. */
    public boolean needsReason(TaskStatus to) {
        return to == TaskStatus.SUSPENDED || to == TaskStatus.CANCELLED || isReturn(to);
    }

    /** Whether the task cannot go there as long as nobody leads it. */
    public boolean lacksLeadFor(TaskStatus to) {
        return to.isAssigned() && !details.hasLead();
    }

    /** Whether somebody has to lead a task that stands where this one does, or will once it is resumed. */
    public boolean needsLead() {
        return status.isAssigned() || (suspendedFrom != null && suspendedFrom.isAssigned());
    }

    /** @param to one of {@link #next()}; anything else is a defect of the caller */
    public TaskEvent.Moved move(TaskStatus to, Instant now) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + status + " to " + to);
        }
        TaskEvent.Moved event = event(to);
        suspendedFrom = to == TaskStatus.SUSPENDED ? status : null;
        status = to;
        if (!isWorkedOn()) {
            waiting = null;
        }
        updatedAt = now;
        return event;
    }

    private TaskEvent.Moved event(TaskStatus to) {
        if (status == TaskStatus.SUSPENDED && to != TaskStatus.CANCELLED) {
            return new TaskEvent.Resumed();
        }
        return switch (to) {
            case ASSIGNED -> new TaskEvent.Assigned();
            case IN_PROGRESS -> isReturn(to) ? new TaskEvent.Returned() : new TaskEvent.Started();
            case IN_ACCEPTANCE -> new TaskEvent.Submitted();
            case COMPLETED -> new TaskEvent.Completed();
            case SUSPENDED -> new TaskEvent.Suspended();
            case CANCELLED -> new TaskEvent.Cancelled();
            case DRAFT -> throw new IllegalStateException("only a suspended task goes back to DRAFT");
        };
    }

    private boolean isReturn(TaskStatus to) {
        return status == TaskStatus.IN_ACCEPTANCE && to == TaskStatus.IN_PROGRESS;
    }

    @Override
    public TaskEvent.AttachmentAdded attach(Attachment attachment, Instant now) {
        attachments = attachments.with(attachment);
        updatedAt = now;
        return new TaskEvent.AttachmentAdded();
    }

    @Override
    public TaskEvent.AttachmentRemoved detach(Attachment attachment, Instant now) {
        attachments = attachments.without(attachment);
        updatedAt = now;
        return new TaskEvent.AttachmentRemoved();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The draft that it was adopted from; {@code null} for none. */
    public UUID draftId() {
        return draftId;
    }

    public String city() {
        return city;
    }

    public TaskStatus status() {
        return status;
    }

    public TaskStatus suspendedFrom() {
        return suspendedFrom;
    }

    public int progress() {
        return progress;
    }

    public Light light() {
        return light;
    }

    /** What the work waits for; {@code null} where it does not. */
    public Waiting waiting() {
        return waiting;
    }

    public TaskDetails details() {
        return details;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
