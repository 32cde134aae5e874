package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the drafts of one part after the other: one for every responsibility note, one for every row of a table of
 * tasks, and in the plan itself one for every further clause of a chapter of tasks.
 */
final class DraftMaker {

    private final Notes notes;
    private final NoteRules rules;
    private final NotedDrafts noted;
    private final RowDrafts rows;
    private final UnnotedDrafts unnoted;
    private final List<Draft> drafts = new ArrayList<>();

    DraftMaker(Notes notes, NoteRules rules, DraftWriter writer, int documentYear) {
        this.notes = notes;
        this.rules = rules;
        this.noted = new NotedDrafts(notes, writer, documentYear);
        this.rows = new RowDrafts(writer, documentYear);
        this.unnoted = new UnnotedDrafts(notes, writer, documentYear);
    }

    List<Draft> drafts() {
        return drafts;
    }

    void make(Reading.Tree tree) {
        Set<Node> done = new LinkedHashSet<>();
        addNoted(tree, done);
        addRows(tree.root(), done);
        if (tree.plan()) {
            drafts.addAll(unnoted.of(tree.root(), done, tree.section().kind()));
        }
    }

    private void addNoted(Reading.Tree tree, Set<Node> done) {
        List<Piece> pieces = Pieces.of(tree.root(), notes);
        Map<Node, Integer> perNode = new HashMap<>();
        pieces.forEach(piece -> perNode.merge(piece.node(), 1, Integer::sum));
        Iterator<Paragraph> paragraphs = tree.section().paragraphs().iterator();
        for (Piece piece : pieces) {
            stateRulesUpTo(piece.text(), paragraphs);
            rules.state(piece.note());
            if (piece.note().saysSomebody()) {
                drafts.add(noted.of(piece, perNode.get(piece.node()) > 1));
                done.add(piece.node());
            }
        }
    }

    /** What a sentence states holds for the notes after it. */
    private void stateRulesUpTo(Paragraph last, Iterator<Paragraph> paragraphs) {
        while (paragraphs.hasNext()) {
            Paragraph paragraph = paragraphs.next();
            if (notes.in(paragraph).isEmpty()) {
                RuleSentences.read(paragraph, rules);
            }
            if (paragraph == last) {
                return;
            }
        }
    }

    private void addRows(Node node, Set<Node> done) {
        int count = 0;
        for (Paragraph paragraph : node.paragraphs()) {
            count++;
            if (paragraph.row().isPresent()) {
                drafts.add(rows.of(node, count, paragraph, paragraph.row().get()));
                done.add(node);
            }
        }
        for (Node child : node.children()) {
            addRows(child, done);
        }
    }
}
