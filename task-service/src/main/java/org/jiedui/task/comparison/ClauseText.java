package org.jiedui.task.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.task.decomposition.Clause;
import org.jiedui.task.decomposition.Span;

/**
 * A clause with what stands in itself, without the clauses under it.
 *
 * @param parent path of the clause above; empty at the top
 * @param text its own, as it was put
 */
record ClauseText(Clause clause, String parent, String text, Wording wording) {

    String path() {
        return clause.path();
    }

    /** All clauses in the order of the text. */
    static List<ClauseText> of(List<Clause> clauses, CodePoints text) {
        List<ClauseText> all = new ArrayList<>();
        clauses.forEach(clause -> add(clause, "", text, all));
        return all;
    }

    private static void add(Clause clause, String parent, CodePoints text, List<ClauseText> all) {
        StringBuilder own = new StringBuilder();
        int from = clause.span().start();
        for (Clause child : clause.children()) {
            own.append(text.slice(new Span(from, child.span().start())));
            from = child.span().end();
        }
        own.append(text.slice(new Span(from, clause.span().end())));
        String stripped = own.toString().strip();
        all.add(new ClauseText(clause, parent, stripped, Wording.of(stripped, clause.number())));
        clause.children().forEach(child -> add(child, clause.path(), text, all));
    }
}
