package org.jiedui.task.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Span;
import org.jiedui.task.task.TaskReference;

/**
 * What one plan has become in another, in the order of the texts. What is the same in both is only counted.
 *
 * @param before the plan that was asked about
 * @param after the plan that it is compared with
 */
@Schema(name = "PlanComparison")
record PlanComparisonView(
        ComparedPlan before,
        ComparedPlan after,
        List<ClauseComparison> clauses,
        int unchangedClauses,
        List<TaskEffect> tasks,
        int unchangedTasks) {

    @Schema(name = "ComparedPlan")
    record ComparedPlan(UUID id, String code, String title, String textSha256) {}

    /**
     * @param before left out where the clause is added
     * @param after left out where it is removed
     * @param tasks of either plan that stand at the clause, as far as the caller sees them
     */
    @Schema(name = "ClauseComparison")
    record ClauseComparison(
            List<ClauseChange> changes, ComparedClause before, ComparedClause after, List<TaskReference> tasks) {}

    /**
     * @param heading left out where the clause has none
     * @param span in code points of its plan's text, with the clauses under it
     * @param text its own without those; left out where both say the same
     */
    @Schema(name = "ComparedClause")
    record ComparedClause(String path, String heading, Span span, String text) {}

    /**
     * What becomes of a task that the texts give somebody.
     *
     * @param before left out where it is added
     * @param after left out where it is removed
     * @param tasks of either plan that have been adopted from it, as far as the caller sees them
     */
    @Schema(name = "TaskEffect")
    record TaskEffect(
            List<TaskChange> changes, ComparedDraft before, ComparedDraft after, List<TaskReference> tasks) {}

    /**
     * @param clausePath left out where the paragraph stands outside all numbered clauses
     * @param units as written, by code where the directory knows them
     * @param targets what its clause wants reached
     */
    @Schema(name = "ComparedDraft")
    record ComparedDraft(
            UUID draftId,
            String clausePath,
            int paragraph,
            String title,
            List<ComparedUnit> units,
            LocalDate dueOn,
            List<String> times,
            List<String> targets,
            Span span) {}

    /** @param organization its code; left out for a class of units and for an unknown name */
    @Schema(name = "ComparedUnit")
    record ComparedUnit(UnitRole role, String text, String organization) {}
}
