package org.jiedui.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.decomposition.Clause;
import org.jiedui.task.decomposition.ClauseTree;
import org.jiedui.task.decomposition.UnreadableText;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanText;

/** Putting a plan's text. It is kept byte for byte; the clauses are read out of it at once. */
@ApplicationScoped
public class PlanTextService {

    /** Far more than any plan has; a text made of nothing but numbers would come back forty times as long. */
    private static final int MOST_CLAUSES = 10_000;

    private final WritablePlans writable;
    private final PlanTextRepository texts;
    private final PlanViews views;
    private final PlanRecord record;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final ObjectMapper json;
    private final Clock clock;

    PlanTextService(
            WritablePlans writable,
            PlanTextRepository texts,
            PlanViews views,
            PlanRecord record,
            ChangeLog changes,
            WriteRequest request,
            ObjectMapper json,
            Clock clock) {
        this.writable = writable;
        this.texts = texts;
        this.views = views;
        this.record = record;
        this.changes = changes;
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Answer put(String reference, TextBody body) {
        Plan plan = writable.lock(reference);
        request.admit(plan.version());
        String clauses = clauses(body);
        PlanText text = body.fingerprint();
        Instant now = clock.instant();
        plan.replaceText(text, now).ifPresent(event -> {
            texts.keep(plan.id(), text, body.bytes(), clauses, now);
            changes.append(record, plan, event, null);
        });
        return request.ok(record, plan, () -> views.of(plan));
    }

    private String clauses(TextBody body) {
        if (body.text().isBlank()) {
            throw unprocessable("required", Text.of("正文为空。", "The text is empty."));
        }
        try {
            List<Clause> clauses = ClauseTree.of(body.text());
            if (count(clauses) > MOST_CLAUSES) {
                throw unprocessable(
                        "too-many",
                        Text.of("最多 " + MOST_CLAUSES + " 条。", "There may be at most " + MOST_CLAUSES + " clauses."));
            }
            return json.writeValueAsString(ClauseView.of(clauses));
        } catch (UnreadableText refused) {
            throw unprocessable(
                    refused.code().code(),
                    Text.of(
                            refused.code().message() + "（第 " + refused.position() + " 个码点）。",
                            refused.code().messageEn() + " (at code point " + refused.position() + ")."));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int count(List<Clause> clauses) {
        return clauses.stream().mapToInt(clause -> 1 + count(clause.children())).sum();
    }

    private static Problem unprocessable(String code, Text message) {
        return Problem.of(PlatformProblem.INVALID_FIELDS).with(Fault.atPointer("", code, message));
    }
}
