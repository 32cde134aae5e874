package org.jiedui.task.supervision.model;

/**
 * Why a task is judged as it is: what one rule has measured.
 *
 * @param rule its code
 * @param measure what {@link RuleKind} says is measured
 * @param threshold that the measure has reached
 */
public record Finding(String rule, RuleKind kind, JudgedLight light, int measure, int threshold) {}
