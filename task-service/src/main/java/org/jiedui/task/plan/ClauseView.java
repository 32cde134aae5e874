package org.jiedui.task.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Clause;
import org.jiedui.task.decomposition.Span;

/**
 * A numbered clause (条/款) of a plan's text.
 *
 * @param heading left out where the clause has none
 * @param span in code points of the text; the end is not inside
 */
@Schema(name = "Clause")
record ClauseView(
        UUID id, String number, String path, int level, String heading, Span span, List<ClauseView> children) {

    static List<ClauseView> of(List<Clause> clauses) {
        return clauses.stream().map(ClauseView::of).toList();
    }

    private static ClauseView of(Clause clause) {
        return new ClauseView(
                clause.id(),
                clause.number(),
                clause.path(),
                clause.level(),
                clause.heading().isEmpty() ? null : clause.heading(),
                clause.span(),
                of(clause.children()));
    }
}
