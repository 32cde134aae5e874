package org.jiedui.task.plan;

import java.util.List;
import java.util.UUID;
import org.jiedui.task.decomposition.Clause;
import org.jiedui.task.decomposition.Proposal;

/**
 * A plan, and all that is read out of its text by what the directory knows today.
 *
 * @param text as it was put; spans are in its code points
 */
public record PlanReading(
        UUID id, String code, String title, String textSha256, String text, List<Clause> clauses, Proposal proposal) {}
