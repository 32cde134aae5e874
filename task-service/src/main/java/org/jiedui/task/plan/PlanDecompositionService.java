package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.plan.model.Plan;

/**
 * Decomposing a plan (任务分解): a proposal is read out of its text and kept. Asked again it looks up the units again,
 * since the directory may know more by now; as long as nothing comes out differently, nothing has happened.
 */
@ApplicationScoped
public class PlanDecompositionService {

    private final WritablePlans writable;
    private final PlanProposals proposals;
    private final PlanRecord record;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final Clock clock;

    PlanDecompositionService(
            WritablePlans writable,
            PlanProposals proposals,
            PlanRecord record,
            ChangeLog changes,
            WriteRequest request,
            Clock clock) {
        this.writable = writable;
        this.proposals = proposals;
        this.record = record;
        this.changes = changes;
        this.request = request;
        this.clock = clock;
    }

    @Transactional
    Answer decompose(String reference) {
        Plan plan = writable.lock(reference);
        request.admit();
        ProposalView proposal = proposals.make(plan);
        Optional<ProposalView> before = proposals.find(plan);
        if (!before.equals(Optional.of(proposal))) {
            Instant now = clock.instant();
            proposals.keep(plan, proposal, now);
            changes.append(
                    record,
                    plan,
                    plan.decomposed(proposal.drafts().size(), proposal.pairings().size(), now),
                    null);
        }
        return before.isEmpty()
                ? request.createdHere(record, plan, proposal)
                : request.ok(record, plan, proposal);
    }
}
