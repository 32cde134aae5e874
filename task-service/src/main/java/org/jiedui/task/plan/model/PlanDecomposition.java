package org.jiedui.task.plan.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a proposal has been made of a plan's text, and how much is in it. The proposal itself lies beside the text.
 *
 * @param textSha256 the text that it was made of
 */
@Embeddable
public record PlanDecomposition(
        @Column(name = "proposal_text_sha256") String textSha256,
        @Column(name = "proposal_drafts") Integer drafts,
        @Column(name = "proposal_pairings") Integer pairings,
        @Column(name = "proposed_at") Instant proposedAt) {}
