package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the drafts of clauses that give work although no note says to whom; they have no units. */
final class UnnotedDrafts {

    private final Notes notes;
    private final DraftWriter writer;
    private final int documentYear;
    private final DutySentences sentences;

    UnnotedDrafts(Notes notes, DraftWriter writer, int documentYear) {
        this.sentences = new DutySentences(notes);
        this.notes = notes;
        this.writer = writer;
        this.documentYear = documentYear;
    }

    /** @param noted the clauses that already have drafts */
    List<Draft> of(Node root, Set<Node> noted, String documentKind) {
        if (TaskChapters.isRegulation(documentKind)) {
            return List.of();
        }
        List<Node> named = TaskChapters.named(root);
        Set<Node> certain = new HashSet<>(named);
        Set<Node> candidates = new LinkedHashSet<>(named);
        if (!noted.isEmpty()) {
            Set<Node> parents = new LinkedHashSet<>();
            noted.stream().filter(UnnotedDrafts::isTask).forEach(node -> parents.add(node.parent()));
            parents.forEach(parent -> addUnnoted(parent, candidates));
            if (TaskChapters.isListOfTasks(documentKind)) {
                candidates.addAll(TaskChapters.assumed(root));
            }
        } else if (named.isEmpty()) {
            candidates.addAll(TaskChapters.assumed(root));
        }
        List<Draft> drafts = new ArrayList<>();
        for (Node node : candidates) {
            boolean says = !notes.headingOf(node).text().isEmpty();
            if (says && !noted.contains(node) && !isCovered(node, noted) && !notes.areUnder(node)) {
                drafts.add(draft(node, certain.contains(node)));
            }
        }
        return drafts;
    }

    private static boolean isTask(Node node) {
        return !node.isRoot() && !node.mark().family().isDetail();
    }

    /** Among clauses with notes, one without is a task too, unless it is about aims or safeguards. */
    private static void addUnnoted(Node parent, Set<Node> candidates) {
        for (Node above = parent; !above.isRoot(); above = above.parent()) {
            if (TaskChapters.isOther(above)) {
                return;
            }
        }
        for (Node child : parent.children()) {
            if (child.children().stream().noneMatch(UnnotedDrafts::isTask) && !TaskChapters.isOther(child)) {
                candidates.add(child);
            }
        }
    }

    /** Whether a note on a clause above answers for this one too. */
    private static boolean isCovered(Node node, Set<Node> noted) {
        for (Node above = node.parent(); !above.isRoot(); above = above.parent()) {
            if (noted.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private Draft draft(Node node, boolean named) {
        String title = notes.headingOf(node).text();
        DraftWarnings warnings = new DraftWarnings(node.path());
        Optional<Note> said = sentences.in(node);
        if (said.isEmpty()) {
            warnings.add(WarningCode.NO_UNIT_NAMED);
        }
        if (!named) {
            warnings.add(WarningCode.TASK_CHAPTER_ASSUMED);
        }
        Confidence confidence = named ? Confidence.ofNamedTask() : Confidence.ofAssumedTask();
        if (said.isPresent()) {
            confidence.plainSentence();
        }
        DraftWriter.Subject subject = new DraftWriter.Subject(node, 1, 1, title, summary(node, title), node.span());
        Optional<Span> place = said.map(Note::span);
        return writer.write(subject, said.orElseGet(Note::new), place, deadlines(node), confidence, warnings);
    }

    private String summary(Node node, String title) {
        Passage first = node.paragraphs().get(0).text();
        int from = notes.headingOf(node).end();
        if (from < first.length()) {
            return Summary.of(first, from, first.length());
        }
        if (node.paragraphs().size() > 1) {
            Passage next = node.paragraphs().get(1).text();
            return Summary.of(next, 0, next.length());
        }
        return title;
    }

    /** A note may tell a time and nobody: （2020年底前完成）. */
    private Deadlines deadlines(Node node) {
        Note times = new Note();
        for (Paragraph paragraph : node.paragraphs()) {
            notes.in(paragraph).forEach(found -> times.times.addAll(found.note().times));
        }
        Deadlines inNote = Deadlines.inNote(times, documentYear);
        Passage first = node.paragraphs().get(0).text();
        return inNote.isEmpty() ? Deadlines.inText(first, 0, first.length(), documentYear) : inNote;
    }
}
