package org.jiedui.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.decomposition.Decomposition;
import org.jiedui.task.decomposition.Proposal;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.directory.DirectorySnapshot;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanText;

/** Makes proposals out of plans' texts, and keeps the last one of each text. */
@Singleton
class PlanProposals {

    private final PlanTextRepository texts;
    private final DirectoryQueries directory;
    private final ObjectMapper json;

    PlanProposals(PlanTextRepository texts, DirectoryQueries directory, ObjectMapper json) {
        this.texts = texts;
        this.directory = directory;
        this.json = json;
    }

    /**
     * What the text proposes, by what the directory knows today.
     *
     * @throws Problem 409 {@code text-missing} if the plan has no text
     */
    ProposalView make(Plan plan) {
        PlanText text = textOf(plan);
        return ProposalView.of(text.sha256(), propose(plan, text(plan, text)));
    }

    /** What a text of the plan proposes. */
    Proposal propose(Plan plan, String text) {
        DirectorySnapshot snapshot = directory.snapshot();
        return Decomposition.of(text, new Issuers(snapshot).of(plan.details()), new DirectoryUnits(snapshot));
    }

    String text(Plan plan, PlanText text) {
        return new String(texts.bytes(plan.id(), text.sha256()).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** @throws Problem 409 {@code text-missing} if the plan has no text */
    static PlanText textOf(Plan plan) {
        return plan.text()
                .orElseThrow(() -> Problem.of(
                        PlanProblem.TEXT_MISSING, Text.of("请先上传方案正文。", "Put the plan's text first.")));
    }

    /** The proposal that stands: made of the text that the plan has now. */
    Optional<ProposalView> find(Plan plan) {
        return plan.decomposition()
                .map(made -> texts.proposal(plan.id(), made.textSha256()).orElseThrow())
                .map(this::read);
    }

    void keep(Plan plan, ProposalView proposal, Instant now) {
        try {
            texts.keepProposal(plan.id(), proposal.textSha256(), json.writeValueAsString(proposal), now);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProposalView read(String proposal) {
        try {
            return json.readValue(proposal, ProposalView.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a proposal that was kept cannot be read", broken);
        }
    }
}
