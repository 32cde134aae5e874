package org.jiedui.task.task.model;

/** What can happen to a task. */
public sealed interface TaskEvent {

    record Created() implements TaskEvent {}

    record Changed() implements TaskEvent {}

    record AttachmentAdded() implements TaskEvent {}

    record AttachmentRemoved() implements TaskEvent {}

    record Removed() implements TaskEvent {}

    /** It has got further, or has fallen back. */
    record Progressed() implements TaskEvent {}

    /** It has been given a later deadline. */
    record Extended() implements TaskEvent {}

    record LightChanged() implements TaskEvent {}

    /** The work waits for one of its units. */
    record WaitingBegun() implements TaskEvent {}

    record WaitingEnded() implements TaskEvent {}

    /** What a move between two states is called. */
    sealed interface Moved extends TaskEvent {}

    record Assigned() implements Moved {}

    record Started() implements Moved {}

    record Submitted() implements Moved {}

    /** Acceptance sent it back to work. */
    record Returned() implements Moved {}

    record Completed() implements Moved {}

    record Suspended() implements Moved {}

    record Resumed() implements Moved {}

    record Cancelled() implements Moved {}
}
