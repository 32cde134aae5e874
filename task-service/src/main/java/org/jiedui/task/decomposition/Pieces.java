package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Attaches every note to what it is about, in the order of the text. */
final class Pieces {

    private final Notes notes;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(Notes notes) {
        this.notes = notes;
    }

    static List<Piece> of(Node root, Notes notes) {
        Pieces pieces = new Pieces(notes);
        pieces.readTree(root);
        return pieces.pieces;
    }

    private void readTree(Node node) {
        readParagraphs(node);
        for (Node child : node.children()) {
            readTree(child);
        }
    }

    private void readParagraphs(Node node) {
        List<Paragraph> above = new ArrayList<>();
        int count = 0;
        int firstPiece = pieces.size();
        for (Paragraph paragraph : node.paragraphs()) {
            if (!above.isEmpty() && notes.isNoteLine(paragraph)) {
                addLine(node, count, above, notes.in(paragraph).get(0).note(), firstPiece);
                continue;
            }
            if (!goesOn(node, above, firstPiece)) {
                above.clear();
            }
            above.add(paragraph);
            count++;
            addWithin(node, count, paragraph, firstPiece);
        }
    }

    /** Whether a note line below a further paragraph is about those above it too, none of which has a note. */
    private boolean goesOn(Node node, List<Paragraph> above, int firstPiece) {
        Paragraph last = above.isEmpty() ? null : above.get(above.size() - 1);
        boolean noted = pieces.size() > firstPiece && above.contains(pieces.get(pieces.size() - 1).text());
        return last != null && !noted && !node.isRoot() && notes.in(last).isEmpty() && !isHeadingAlone(node, last);
    }

    private boolean isHeadingAlone(Node node, Paragraph paragraph) {
        return paragraph == node.paragraphs().get(0)
                && notes.headingOf(node).end() >= paragraph.text().length();
    }

    private void addWithin(Node node, int count, Paragraph paragraph, int firstPiece) {
        List<NoteFinder.Found> found = notes.in(paragraph);
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            NoteFinder.Found note = found.get(i);
            int end = i + 1 < found.size()
                    ? found.get(i + 1).from()
                    : paragraph.text().length();
            if (pieces.size() == firstPiece && closesListOfPoints(node)) {
                pieces.add(ofParent(node, note.note()));
            } else if (count == 1 && i == 0 && followsHeading(node, note) && standsBefore(node, note, end)) {
                pieces.add(ofHeading(node, paragraph, note, found.size() == 1 ? end : note.to()));
            } else {
                int body = i == 0 ? paragraph.bodyStart() : from;
                pieces.add(new Piece(
                        node, count, i + 1, paragraph, from, note.to(), body, note.from(), note.note(), false, false));
            }
            from = note.to();
        }
    }

    private boolean followsHeading(Node node, NoteFinder.Found note) {
        return !node.isRoot() && notes.headingOf(node).end() >= note.from();
    }

    /** Whether anything but a full stop follows the note, here or in the clause's further paragraphs. */
    private static boolean standsBefore(Node node, NoteFinder.Found note, int end) {
        return end - note.to() > 1
                || node.paragraphs().size() > 1
                || !node.children().isEmpty();
    }

    /** （一）…（A负责） before the text that it is about: what follows belongs to it, unless that has notes of its own. */
    private Piece ofHeading(Node node, Paragraph heading, NoteFinder.Found note, int end) {
        boolean alone = node.paragraphs().stream().skip(1).noneMatch(notes::nameSomebody)
                && node.children().stream().noneMatch(notes::areUnder);
        boolean more = node.paragraphs().size() > 1 || !node.children().isEmpty();
        return new Piece(node, 1, 1, heading, 0, end, Math.min(note.to(), end), end, note.note(), alone && more, false);
    }

    /** A note on a line of its own goes with the text above it, and further such lines with the first. */
    private void addLine(Node node, int count, List<Paragraph> above, Note note, int firstPiece) {
        Piece last = pieces.size() > firstPiece ? pieces.get(pieces.size() - 1) : null;
        boolean goesOn = last != null && (above.contains(last.text()) || last.whole());
        if (goesOn) {
            NoteFinder.merge(last.note(), note);
        } else if (last == null && isFirstNoteAmongSiblings(node)) {
            pieces.add(ofParent(node, note));
        } else {
            Paragraph first = above.get(0);
            int end = first.text().length();
            int place = count - above.size() + 1;
            pieces.add(new Piece(node, place, 1, first, 0, end, first.bodyStart(), end, note, false, false));
        }
    }

    /** Below the last of several clauses without notes, the note is about them all. */
    private boolean isFirstNoteAmongSiblings(Node node) {
        Node parent = node.parent();
        if (parent == null || parent.isRoot() || parent.children().size() < 2) {
            return false;
        }
        boolean last = parent.children().get(parent.children().size() - 1) == node;
        return last && siblingsBefore(node).stream().noneMatch(notes::areUnder);
    }

    /** （1）…；（2）…；（3）…。（A负责）: one sentence, so the note at its end is about all of it. */
    private boolean closesListOfPoints(Node node) {
        if (!isFirstNoteAmongSiblings(node)) {
            return false;
        }
        for (Node sibling : siblingsBefore(node)) {
            Paragraph end = sibling.paragraphs().get(sibling.paragraphs().size() - 1);
            if (end.text().at(end.text().length() - 1) != '；') {
                return false;
            }
        }
        return true;
    }

    private static List<Node> siblingsBefore(Node node) {
        List<Node> siblings = node.parent().children();
        return siblings.subList(0, siblings.size() - 1);
    }

    private Piece ofParent(Node node, Note note) {
        Node parent = node.parent();
        Paragraph heading = parent.paragraphs().get(0);
        int end = heading.text().length();
        return new Piece(parent, 1, 1, heading, 0, end, heading.bodyStart(), end, note, true, true);
    }
}
