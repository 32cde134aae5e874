package org.jiedui.task.plan.model;

/** What can happen to a plan. */
public sealed interface PlanEvent {

    record Created() implements PlanEvent {}

    record Changed() implements PlanEvent {}

    record EnteredIntoForce() implements PlanEvent {}

    record Superseded() implements PlanEvent {}

    record TextReplaced() implements PlanEvent {}

    record Decomposed() implements PlanEvent {}

    record AttachmentAdded() implements PlanEvent {}

    record AttachmentRemoved() implements PlanEvent {}

    record Removed() implements PlanEvent {}
}
