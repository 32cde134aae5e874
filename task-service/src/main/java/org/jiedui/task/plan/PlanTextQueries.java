package org.jiedui.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.decomposition.ClauseTree;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanText;

/** What can be read of plans' texts. */
@ApplicationScoped
public class PlanTextQueries {

    private final PlanQueries plans;
    private final PlanTextRepository texts;
    private final PlanProposals proposals;
    private final ObjectMapper json;

    PlanTextQueries(PlanQueries plans, PlanTextRepository texts, PlanProposals proposals, ObjectMapper json) {
        this.plans = plans;
        this.texts = texts;
        this.proposals = proposals;
        this.json = json;
    }

    /**
     * The plan of this id or code, read anew.
     *
     * @throws Problem 404 where there is none; 409 {@code text-missing}
     */
    public PlanReading read(String reference) {
        Plan plan = plans.visible(reference);
        PlanText text = PlanProposals.textOf(plan);
        String content = proposals.text(plan, text);
        return new PlanReading(
                plan.id(),
                plan.details().code(),
                plan.details().title(),
                text.sha256(),
                content,
                ClauseTree.of(content),
                proposals.propose(plan, content));
    }

    /** Something read of a plan, which stood at this version. */
    record Read<T>(T content, int version) {}

    /** @param sha256 which of the texts that the plan has ever had; {@code null} for the one that it has */
    Read<byte[]> text(String reference, String sha256) {
        Plan plan = plans.visible(reference);
        String wanted = sha256 != null
                ? sha256
                : plan.text().map(PlanText::sha256).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        byte[] bytes = texts.bytes(plan.id(), wanted).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new Read<>(bytes, plan.version());
    }

    Read<ClauseTreeView> clauses(String reference) {
        Plan plan = plans.visible(reference);
        PlanText text = PlanProposals.textOf(plan);
        String clauses = texts.clauses(plan.id(), text.sha256()).orElseThrow();
        return new Read<>(new ClauseTreeView(text.sha256(), tree(clauses)), plan.version());
    }

    private JsonNode tree(String clauses) {
        try {
            return json.readTree(clauses);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
