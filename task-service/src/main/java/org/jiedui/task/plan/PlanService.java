package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanDetails;
import org.jiedui.task.plan.model.PlanEvent;

/** What can be done with plans: each method is one use case and one transaction. */
@ApplicationScoped
public class PlanService {

    /** How many tasks a refused removal names; enough to see what is meant. */
    private static final int NAMED_TASKS = 20;

    private final PlanRepository plans;
    private final PlanTaskRepository tasks;
    private final WritablePlans writable;
    private final PlanViews views;
    private final PlanRecord record;
    private final PlanPolicy policy;
    private final PlanRules rules;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Days days;

    PlanService(
            PlanRepository plans,
            PlanTaskRepository tasks,
            WritablePlans writable,
            PlanViews views,
            PlanRecord record,
            PlanPolicy policy,
            PlanRules rules,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock,
            Days days) {
        this.plans = plans;
        this.tasks = tasks;
        this.writable = writable;
        this.views = views;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
        this.days = days;
    }

    @Transactional
    Answer create(Body<PlanDetails> body) {
        policy.write(caller.get());
        request.admit();
        String city = caller.get().city();
        PlanDetails details = body.<PlanDetails>value((given, faults) -> rules.check(given.completedFor(city), faults))
                .completedFor(city);
        policy.write(caller.get(), details.parties());
        Plan plan = new Plan(Ids.next(), coded(details), clock.instant());
        plans.persist(plan);
        changes.append(record, plan, new PlanEvent.Created(), null);
        return request.created(record, plan, () -> views.of(plan));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Plan plan = writable.lock(reference);
        request.admit(plan.version());
        PlanDetails changed = patch.applyTo(
                plan.details(), PlanView.class, (details, faults) -> rules.checkChange(plan, details, faults));
        policy.write(caller.get(), changed.parties());
        plan.change(changed, clock.instant()).ifPresent(event -> changes.append(record, plan, event, null));
        return request.ok(record, plan, () -> views.of(plan));
    }

    @Transactional
    Answer move(String reference, Body<PlanTransition> body) {
        Plan plan = writable.lock(reference);
        request.admit(plan.version());
        PlanTransition transition = body.value();
        if (!plan.mayBecome(transition.to())) {
            throw Problem.of(
                            PlatformProblem.TRANSITION_NOT_ALLOWED,
                            Text.of(
                                    "不能从 " + plan.details().status() + " 变更为 " + transition.to() + "。",
                                    "No plan goes from " + plan.details().status() + " to " + transition.to() + "."))
                    .with("allowed", plan.details().status().next());
        }
        PlanEvent event = plan.moveTo(transition.to(), clock.instant());
        changes.append(record, plan, (Record) event, transition.reason());
        return request.ok(record, plan, () -> views.of(plan));
    }

    @Transactional
    Answer remove(String reference) {
        Plan plan = writable.lock(reference);
        request.admit(plan.version());
        List<String> references = references(plan);
        if (!references.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE,
                            Text.of("请先处理引用该方案的任务和方案。", "Deal with the tasks and plans that refer to it first."))
                    .with("references", references);
        }
        int version = plan.version();
        changes.appendRemoval(record, plan, new PlanEvent.Removed(), null);
        plans.delete(plan);
        return request.removed(record.kind(), plan.id(), version + 1);
    }

    private PlanDetails coded(PlanDetails details) {
        if (details.code() != null) {
            return details;
        }
        int year = (details.issuedOn() == null ? days.today() : details.issuedOn()).getYear();
        return details.withCode(plans.freeCode(year));
    }

    private List<String> references(Plan plan) {
        List<String> references = new ArrayList<>();
        plans.supersededBy(plan.id()).forEach(by -> references.add("/api/v1/plans/" + by));
        tasks.first(plan.id(), NAMED_TASKS).forEach(task -> references.add("/api/v1/tasks/" + task));
        return references;
    }
}
