package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Reads the tree of numbered clauses out of a document's text. */
public final class ClauseTree {

    private ClauseTree() {}

    /**
     * The top clauses of all parts in the order of the text, each with the clauses under it.
     *
     * @throws UnreadableText if the text is refused as a whole
     */
    public static List<Clause> of(String text) {
        Reading reading = Reading.of(SourceText.of(text));
        List<Clause> clauses = new ArrayList<>();
        for (Reading.Tree tree : reading.trees()) {
            for (Node child : tree.root().children()) {
                clauses.add(clause(reading.source(), child, 1));
            }
        }
        return clauses;
    }

    private static Clause clause(SourceText source, Node node, int level) {
        List<Clause> children = new ArrayList<>(node.children().size());
        for (Node child : node.children()) {
            children.add(clause(source, child, level + 1));
        }
        Heading heading = Heading.of(node);
        return new Clause(
                source.id("clause " + node.path()),
                node.mark().number(),
                node.path(),
                level,
                heading.text(),
                node.span(),
                children);
    }
}
