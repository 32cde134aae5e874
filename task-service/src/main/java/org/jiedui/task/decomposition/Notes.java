package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The notes and headings of a document's paragraphs, each read once. */
final class Notes {

    private final Map<Paragraph, List<NoteFinder.Found>> byParagraph = new IdentityHashMap<>();
    private final List<Unresolved> unread = new ArrayList<>();
    private final Map<Node, Heading> headings = new IdentityHashMap<>();

    /** What looks like a note and cannot be read, of all paragraphs read so far. */
    List<Unresolved> unread() {
        return unread;
    }

    List<NoteFinder.Found> in(Paragraph paragraph) {
        return byParagraph.computeIfAbsent(paragraph, unknown -> NoteFinder.find(unknown, unread));
    }

    Heading headingOf(Node node) {
        return headings.computeIfAbsent(node, this::readHeading);
    }

    private Heading readHeading(Node node) {
        Paragraph first = node.paragraphs().get(0);
        return Heading.of(first, in(first));
    }

    /** Whether the paragraph holds a note and nothing else, as a line of its own below the text it is about. */
    boolean isNoteLine(Paragraph paragraph) {
        if (paragraph.mark().isPresent()) {
            return false;
        }
        List<NoteFinder.Found> found = in(paragraph);
        int end = paragraph.text().length();
        while (end > 0 && Glyphs.isFullStop(paragraph.text().at(end - 1))) {
            end--;
        }
        return found.size() == 1 && found.get(0).from() == 0 && found.get(0).to() >= end;
    }

    /** Whether the paragraph has a note that names somebody, or is the row of a table. */
    boolean nameSomebody(Paragraph paragraph) {
        return paragraph.row().isPresent()
                || in(paragraph).stream().anyMatch(found -> found.note().saysSomebody());
    }

    /** Whether any paragraph of the clause or under it has a note that names somebody. */
    boolean areUnder(Node node) {
        return node.paragraphs().stream().anyMatch(this::nameSomebody)
                || node.children().stream().anyMatch(this::areUnder);
    }
}
