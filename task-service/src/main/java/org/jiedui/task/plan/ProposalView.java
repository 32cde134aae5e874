package org.jiedui.task.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.DocumentMention;
import org.jiedui.task.decomposition.Part;
import org.jiedui.task.decomposition.Proposal;
import org.jiedui.task.decomposition.Span;
import org.jiedui.task.decomposition.Unresolved;

/**
 * What a plan's text proposes. The same text, issuer and directory always give the same one, ids included.
 *
 * @param textSha256 of the text that it was made of
 * @param documents document numbers (文号) that the text mentions
 * @param parts the covering notice, the plan itself, annexes
 * @param unresolved what was found but could not be told
 */
@Schema(name = "Proposal")
record ProposalView(
        String textSha256,
        List<DraftView> drafts,
        List<PairingDraftView> pairings,
        List<TargetView> targets,
        List<Document> documents,
        List<DocumentPart> parts,
        List<Unresolved> unresolved,
        List<WarningView> warnings) {

    @Schema(name = "MentionedDocument")
    record Document(String number, String title, Span span) {

        static Document of(DocumentMention mention) {
            return new Document(mention.number(), mention.title().orElse(null), mention.span());
        }
    }

    /** @param plan whether it is the plan itself, whose clause paths are bare */
    @Schema(name = "DocumentPart")
    record DocumentPart(String name, String title, boolean plan, Span span) {

        static DocumentPart of(Part part) {
            return new DocumentPart(part.name(), part.title().orElse(null), part.plan(), part.span());
        }
    }

    static ProposalView of(String textSha256, Proposal proposal) {
        return new ProposalView(
                textSha256,
                proposal.drafts().stream().map(DraftView::of).toList(),
                proposal.pairings().stream().map(PairingDraftView::of).toList(),
                proposal.targets().stream().map(TargetView::of).toList(),
                proposal.documents().stream().map(Document::of).toList(),
                proposal.parts().stream().map(DocumentPart::of).toList(),
                proposal.unresolved(),
                proposal.warnings().stream().map(WarningView::of).toList());
    }
}
