package org.jiedui.platform.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/**
 * Each item in a transaction of its own, in their order. Under an {@code Idempotency-Key} the outcome of each is kept in
 * its transaction, so that the same batch, sent again after it was broken off, does what is left and nothing twice.
 */
@ApplicationScoped
class PartialBatch {

    private static final Logger LOG = Logger.getLogger(PartialBatch.class);

    private final BatchItems items;
    private final BatchTransactions transactions;
    private final KeptOutcomes kept;
    private final WriteRequest request;
    private final HttpServerRequest http;
    private final ProblemDocument problems;
    private final ObjectMapper json;

    PartialBatch(
            BatchItems items,
            BatchTransactions transactions,
            KeptOutcomes kept,
            WriteRequest request,
            HttpServerRequest http,
            ProblemDocument problems,
            ObjectMapper json) {
        this.items = items;
        this.transactions = transactions;
        this.kept = kept;
        this.request = request;
        this.http = http;
        this.problems = problems;
        this.json = json;
    }

    Answer carryOut(Batch batch, BatchUseCases useCases, Deadline deadline) {
        Map<Integer, BatchOutcome> before = transactions.inOne(deadline, () -> {
            request.admit();
            return kept.all();
        });
        List<BatchOutcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (BatchEntry entry : batch.entries()) {
            BatchOutcome outcome = before.get(entry.index());
            if (outcome == null) {
                stopped = stopped || deadline.isNear();
                outcome = stopped ? notTried(entry.index()) : carryOut(entry, useCases, deadline);
            }
            stopped = stopped || outcome.isUnsettled();
            outcomes.add(outcome);
        }
        BatchAnswer answer = new BatchAnswer(outcomes);
        return stopped
                ? request.unsettled(useCases.subjects(outcomes), answer)
                : transactions.inOne(
                        deadline, () -> request.multiStatus(useCases.subjects(outcomes), answer));
    }

    private BatchOutcome carryOut(BatchEntry entry, BatchUseCases useCases, Deadline deadline) {
        try {
            return transactions.inOne(deadline, () -> items.carryOut(entry, useCases, kept));
        } catch (DoneBefore before) {
            return before.outcome();
        } catch (RuntimeException thrown) {
            BatchOutcome outcome = refused(entry.index(), thrown, deadline);
            return outcome.isUnsettled() ? outcome : transactions.inOne(deadline, () -> firstOf(outcome));
        }
    }

    /** What has become of an item that was refused just now: carried out meanwhile by a repetition, it is not refused. */
    private BatchOutcome firstOf(BatchOutcome refused) {
        return kept.of(refused.index()).orElseGet(() -> {
            kept.keep(refused);
            return refused;
        });
    }

    private BatchOutcome refused(int index, RuntimeException thrown, Deadline deadline) {
        Problem problem = items.problem(thrown).orElseGet(() -> {
            if (deadline.isOver()) {
                return deadline.missed();
            }
            LOG.error("unexpected failure of an item of a batch", thrown);
            return Problem.of(PlatformProblem.INTERNAL_ERROR);
        });
        if (problem.type() == PlatformProblem.IDEMPOTENCY_IN_PROGRESS) {
            throw thrown instanceof Problem whole ? whole : problem;
        }
        return refused(index, problem);
    }

    private BatchOutcome notTried(int index) {
        return refused(
                index,
                Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("尚未执行此项，请稍后再发。", "This item has not been tried. Send it again later.")));
    }

    private BatchOutcome refused(int index, Problem problem) {
        Language language = Language.accepted(http.getHeader("Accept-Language"));
        return BatchOutcome.refused(
                index, problem.type().status(), json.valueToTree(problems.members(problem, http.path(), language)));
    }
}
