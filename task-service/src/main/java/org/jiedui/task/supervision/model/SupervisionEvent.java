package org.jiedui.task.supervision.model;

/** What can happen to a supervision. */
public sealed interface SupervisionEvent {

    record Raised() implements SupervisionEvent {}

    record Answered() implements SupervisionEvent {}

    /** The reply did not do: the unit is to reply once more. */
    record Returned() implements SupervisionEvent {}

    record Closed() implements SupervisionEvent {}
}
