package org.jiedui.task.decomposition;

import java.util.List;

/** What a document's text proposes; the same text always gives the same one, ids included. */
public record Proposal(
        List<Draft> drafts,
        List<PairingDraft> pairings,
        List<Target> targets,
        List<DocumentMention> documents,
        List<Part> parts,
        List<Unresolved> unresolved,
        List<Warning> warnings) {

    public Proposal {
        drafts = List.copyOf(drafts);
        pairings = List.copyOf(pairings);
        targets = List.copyOf(targets);
        documents = List.copyOf(documents);
        parts = List.copyOf(parts);
        unresolved = List.copyOf(unresolved);
        warnings = List.copyOf(warnings);
    }
}
