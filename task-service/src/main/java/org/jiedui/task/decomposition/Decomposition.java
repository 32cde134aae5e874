package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads an official document: which parts it has, whom it gives which work and by when, which regions it pairs, what it
 * wants reached, which documents it names. Pure: the same text, issuer and directory always give the same proposal.
 */
public final class Decomposition {

    private Decomposition() {}

    /**
     * @throws UnreadableText if the text is refused as a whole
     */
    public static Proposal of(String text, Issuer issuer, UnitDirectory directory) {
        Reading reading = Reading.of(SourceText.of(text));
        Notes notes = new Notes();
        NoteRules rules = new NoteRules();
        for (Paragraph paragraph : reading.paragraphs()) {
            if (RuleSentences.isFootnote(paragraph)) {
                RuleSentences.read(paragraph, rules);
            }
        }
        int year = DocumentYear.of(reading.trees(), reading.paragraphs());
        UnitResolver resolver = new UnitResolver(issuer, directory);
        DraftWriter writer = new DraftWriter(reading.source(), resolver, rules);
        DraftMaker drafts = new DraftMaker(notes, rules, writer, year);
        TargetFinder targets = new TargetFinder(year);
        PairingFinder pairings = new PairingFinder(reading.source(), directory, issuer, planTitle(reading));
        for (Reading.Tree tree : reading.trees()) {
            drafts.make(tree);
            readTree(tree.root(), tree, notes, targets, pairings);
        }
        List<Unresolved> unresolved = new ArrayList<>(writer.unresolved());
        unresolved.addAll(targets.unresolved());
        unresolved.addAll(notes.unread());
        unresolved.sort(Comparator.comparing(Unresolved::span));
        return new Proposal(
                inOrder(drafts.drafts()),
                pairings.pairings(),
                targets.targets(),
                DocumentNumbers.find(reading.paragraphs()),
                parts(reading),
                unresolved,
                reading.warnings());
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing(Draft::span));
        return sorted;
    }

    private static void readTree(
            Node node, Reading.Tree tree, Notes notes, TargetFinder targets, PairingFinder pairings) {
        boolean announced = false;
        int count = 0;
        for (Paragraph paragraph : node.paragraphs()) {
            boolean title = node.isRoot() && count < tree.section().head();
            if (!title) {
                targets.read(paragraph, notes.in(paragraph), node.path());
                pairings.read(paragraph, announced);
                announced |= PairingFinder.speaksOfPairing(paragraph.text());
            }
            count++;
        }
        for (Node child : node.children()) {
            readTree(child, tree, notes, targets, pairings);
        }
    }

    private static String planTitle(Reading reading) {
        for (Reading.Tree tree : reading.trees()) {
            if (tree.plan()) {
                return tree.section().title().orElse("");
            }
        }
        return "";
    }

    private static List<Part> parts(Reading reading) {
        List<Part> parts = new ArrayList<>();
        for (Reading.Tree tree : reading.trees()) {
            Section section = tree.section();
            parts.add(new Part(section.name(), section.title(), tree.plan(), section.span()));
        }
        return parts;
    }
}
