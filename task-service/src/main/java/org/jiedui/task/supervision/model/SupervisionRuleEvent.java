package org.jiedui.task.supervision.model;

/** What can happen to a rule. */
public sealed interface SupervisionRuleEvent {

    record Created() implements SupervisionRuleEvent {}

    record Changed() implements SupervisionRuleEvent {}
}
