package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the drafts of one part: one for every responsibility note, one for every row of a table of tasks, and in the
 * plan itself one for every further clause of a chapter of tasks, which then has no units.
 */
final class DraftMaker {

    private final SourceText source;
    private final UnitResolver resolver;
    private final Notes notes;
    private final NoteRules rules;
    private final int documentYear;
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    DraftMaker(SourceText source, UnitResolver resolver, Notes notes, NoteRules rules, int documentYear) {
        this.source = source;
        this.resolver = resolver;
        this.notes = notes;
        this.rules = rules;
        this.documentYear = documentYear;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Unresolved> unresolved() {
        return unresolved;
    }

    void make(Reading.Tree tree, String documentKind) {
        Set<Node> done = new LinkedHashSet<>();
        Iterator<Paragraph> paragraphs = tree.section().paragraphs().iterator();
        for (Piece piece : Pieces.of(tree.root(), notes)) {
            stateRulesUpTo(piece.text(), paragraphs);
            rules.state(piece.note());
            if (piece.note().saysSomebody()) {
                drafts.add(fromPiece(piece));
                done.add(piece.node());
            }
        }
        addRows(tree.root(), done);
        if (tree.plan()) {
            addWithoutNote(tree.root(), done, documentKind);
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

    // notes

    private Draft fromPiece(Piece piece) {
        Note note = piece.note();
        Node node = piece.node();
        Passage text = piece.text().text();
        Heading heading = node.isRoot() ? new Heading("", 0) : notes.headingOf(node);
        boolean first = piece.paragraph() == 1 && piece.ordinal() == 1;
        int from = first ? Math.max(piece.from(), Math.min(heading.end(), piece.noteFrom())) : piece.from();
        String phrase = first || piece.whole() ? "" : Heading.phrase(text, piece.from(), piece.noteFrom());
        boolean several = piece.ordinal() > 1 || (piece.paragraph() > 1 && hasSeveral(node));
        String title = heading.text().isEmpty() ? phrase : several ? heading.text() + "：" + phrase : heading.text();
        Deadlines deadlines = Deadlines.inNote(note, documentYear);
        if (deadlines.isEmpty() && note.times.isEmpty()) {
            deadlines = Deadlines.inText(text, piece.from(), piece.noteFrom(), documentYear);
        }
        Confidence confidence = Confidence.ofNote(note.evidence);
        DraftWarnings warnings = new DraftWarnings(node.path());
        if (piece.placeUncertain()) {
            confidence.placeUncertain();
            warnings.add(WarningCode.NOTE_PLACE_UNCERTAIN);
        }
        return draft(
                node,
                piece.paragraph(),
                piece.ordinal(),
                title,
                summary(text, from, piece.noteFrom(), title),
                piece.span(),
                note,
                Optional.of(note.span()),
                deadlines,
                confidence,
                warnings);
    }

    private boolean hasSeveral(Node node) {
        int noted = 0;
        for (Paragraph paragraph : node.paragraphs()) {
            noted += notes.in(paragraph).isEmpty() ? 0 : 1;
        }
        return noted > 1;
    }

    private static String summary(Passage text, int from, int to, String title) {
        String summary = from < to ? Summary.of(text, from, to) : "";
        return summary.isBlank() ? title : summary;
    }

    // rows of tables

    private void addRows(Node node, Set<Node> done) {
        int count = 0;
        for (Paragraph paragraph : node.paragraphs()) {
            count++;
            if (paragraph.row().isPresent()) {
                drafts.add(fromRow(node, count, paragraph, paragraph.row().get()));
                done.add(node);
            }
        }
        for (Node child : node.children()) {
            addRows(child, done);
        }
    }

    private Draft fromRow(Node node, int count, Paragraph paragraph, TableRow row) {
        Note note = new Note();
        String title = "";
        String summary = "";
        for (TableRow.Cell cell : row.cells()) {
            if (cell.text().length() == 0) {
                continue;
            }
            switch (cell.column()) {
                case TASK -> {
                    title = title.isEmpty()
                            ? Heading.of(cell.text(), 0, cell.text().length()).text()
                            : title;
                    summary = Summary.of(cell.text(), 0, cell.text().length());
                }
                case LEAD -> NoteFinder.merge(note, NoteReader.readCell(cell.text(), Duty.LEAD));
                case RESPONSIBLE -> NoteFinder.merge(note, NoteReader.readCell(cell.text(), Duty.RESPONSIBLE));
                case SUPPORT -> NoteFinder.merge(note, NoteReader.readCell(cell.text(), Duty.SUPPORT));
                case GUIDE -> NoteFinder.merge(note, NoteReader.readCell(cell.text(), Duty.GUIDE));
                case TIME ->
                    note.times.add(new Note.Stretch(cell.text(), 0, cell.text().length()));
                case SCOPE ->
                    note.scope = Optional.of(cell.text().text(0, cell.text().length()));
                case NUMBER, OTHER -> {}
            }
        }
        DraftWarnings warnings = new DraftWarnings(node.path());
        if (!row.even()) {
            warnings.add(WarningCode.TABLE_ROW_UNEVEN);
            unresolved.add(Unresolved.of(
                    Unresolved.Reason.TABLE_ROW,
                    paragraph.text().text(0, paragraph.text().length()),
                    paragraph.span()));
        }
        Deadlines deadlines = Deadlines.inNote(note, documentYear);
        return draft(
                node,
                count,
                1,
                title,
                summary.isEmpty() ? title : summary,
                paragraph.span(),
                note,
                Optional.empty(),
                deadlines,
                Confidence.ofRow(row.even()),
                warnings);
    }

    // clauses without a note

    private void addWithoutNote(Node root, Set<Node> done, String documentKind) {
        List<Node> named = TaskChapters.named(root);
        boolean noted = !done.isEmpty();
        Set<Node> byName = new HashSet<>(named);
        Set<Node> candidates = new HashSet<>(named);
        List<Node> found = new ArrayList<>(named);
        if (noted) {
            Set<Node> parents = new LinkedHashSet<>();
            done.stream().filter(DraftMaker::isTask).forEach(node -> parents.add(node.parent()));
            parents.forEach(parent -> addUnnoted(parent, candidates, found));
        } else if (named.isEmpty()) {
            found.addAll(TaskChapters.assumed(root, documentKind));
        }
        for (Node node : found) {
            boolean says = !notes.headingOf(node).text().isEmpty();
            if (says && !done.contains(node) && !isCovered(node, done) && !notes.areUnder(node)) {
                drafts.add(fromClause(node, byName.contains(node)));
            }
        }
    }

    private static boolean isTask(Node node) {
        return !node.isRoot() && !node.mark().family().isDetail();
    }

    /** Among clauses with notes, one without is a task too, unless it is about aims or safeguards. */
    private static void addUnnoted(Node parent, Set<Node> candidates, List<Node> found) {
        for (Node child : parent.children()) {
            boolean leaf = child.children().stream().noneMatch(DraftMaker::isTask);
            if (leaf && !TaskChapters.isOther(child) && candidates.add(child)) {
                found.add(child);
            }
        }
    }

    /** Whether a note on a clause above answers for this one too. */
    private static boolean isCovered(Node node, Set<Node> done) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            if (done.contains(above) && !above.isRoot()) {
                return true;
            }
        }
        return false;
    }

    private Draft fromClause(Node node, boolean named) {
        Heading heading = notes.headingOf(node);
        Paragraph first = node.paragraphs().get(0);
        Note note = new Note();
        for (Paragraph paragraph : node.paragraphs()) {
            notes.in(paragraph).forEach(found -> note.times.addAll(found.note().times));
        }
        Deadlines deadlines = Deadlines.inNote(note, documentYear);
        if (deadlines.isEmpty()) {
            deadlines = Deadlines.inText(
                    first.text(), first.bodyStart(), first.text().length(), documentYear);
        }
        String summary = summary(first.text(), heading.end(), first.text().length(), "");
        if (summary.isEmpty() && node.paragraphs().size() > 1) {
            Passage next = node.paragraphs().get(1).text();
            summary = Summary.of(next, 0, next.length());
        }
        DraftWarnings warnings = new DraftWarnings(node.path());
        warnings.add(WarningCode.NO_UNIT_NAMED);
        if (!named) {
            warnings.add(WarningCode.TASK_CHAPTER_ASSUMED);
        }
        Confidence confidence = named ? Confidence.ofNamedTask() : Confidence.ofAssumedTask();
        return draft(
                node,
                1,
                1,
                heading.text(),
                summary.isEmpty() ? heading.text() : summary,
                node.span(),
                note,
                Optional.empty(),
                deadlines,
                confidence,
                warnings);
    }

    // all of them

    private Draft draft(
            Node node,
            int paragraph,
            int ordinal,
            String title,
            String summary,
            Span span,
            Note note,
            Optional<Span> noteSpan,
            Deadlines deadlines,
            Confidence confidence,
            DraftWarnings warnings) {
        NoteRules.Roles roles = rules.rolesOf(note);
        warnings.addFor(note, roles, deadlines, noteSpan.isPresent());
        if (roles.inherited()) {
            confidence.inherited();
        }
        if (warnings.tells(WarningCode.UNIT_UNCERTAIN)) {
            confidence.oddUnit();
        }
        if (node.isRepeated()) {
            confidence.repeatedNumber();
        }
        String name = "draft " + node.path() + " " + paragraph + (ordinal > 1 ? " " + ordinal : "");
        UUID id = source.id(name);
        return new Draft(
                id,
                node.path(),
                paragraph,
                title,
                summary,
                span,
                units(roles.leads()),
                units(roles.supports()),
                units(roles.guides()),
                note.shared,
                note.openEnded,
                deadlines.only(),
                noteSpan.isPresent() ? rules.scopeOf(note) : note.scope,
                noteSpan,
                confidence.value(),
                warnings.all());
    }

    private List<Unit> units(List<NamedUnit> named) {
        return named.stream().map(resolver::resolve).toList();
    }
}
