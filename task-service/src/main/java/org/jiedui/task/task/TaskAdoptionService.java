package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskDetails;
import org.jiedui.task.task.model.TaskEvent;

/** Makes tasks of a plan's drafts, in the transaction in which the plan adopts them. */
@ApplicationScoped
public class TaskAdoptionService {

    private final TaskRepository tasks;
    private final TaskRecord record;
    private final TaskRules rules;
    private final TaskPlacing placing;
    private final TaskCodes ownCodes;
    private final TaskRollUpService rollUp;
    private final ChangeLog changes;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskAdoptionService(
            TaskRepository tasks,
            TaskRecord record,
            TaskRules rules,
            TaskPlacing placing,
            TaskCodes ownCodes,
            TaskRollUpService rollUp,
            ChangeLog changes,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.record = record;
        this.rules = rules;
        this.placing = placing;
        this.ownCodes = ownCodes;
        this.rollUp = rollUp;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Makes a task of each draft that has none yet, all or nothing. The caller has locked the plan, so that no two
     * adoptions of it run at once.
     *
     * @return the tasks that were made, in the order of the drafts
     * @throws Problem 422 naming every fault of every override, at {@code #/overrides/<draft>/<field>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Subject> adopt(AdoptedPlan plan, List<AdoptedDraft> drafts) {
        Set<UUID> adopted = tasks.adoptedDrafts(plan.id());
        List<AdoptedDraft> due =
                drafts.stream().filter(draft -> !adopted.contains(draft.draftId())).toList();
        Map<UUID, TaskDetails> details = details(plan, due);
        List<Subject> made = new ArrayList<>();
        for (AdoptedDraft draft : due) {
            made.add(make(plan, draft, details.get(draft.draftId())));
        }
        rollUp.from(details.values().stream()
                .map(TaskDetails::parentId)
                .filter(Objects::nonNull)
                .toList());
        return made;
    }

    private Subject make(AdoptedPlan plan, AdoptedDraft draft, TaskDetails details) {
        Caller caller = currentCaller.get();
        Task task = Task.adopted(Ids.next(), draft.draftId(), caller.city(), details, clock.instant());
        tasks.persist(task);
        changes.append(record, task, new TaskEvent.Created(), null);
        return record.subject(task);
    }

    /** What the tasks will be, with the overrides; every fault of all of them at once. */
    private Map<UUID, TaskDetails> details(AdoptedPlan plan, List<AdoptedDraft> drafts) {
        AdoptedCodes codes = new AdoptedCodes(plan.code(), tasks.codesFrom(plan.code() + "-"));
        Map<UUID, TaskDetails> details = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (AdoptedDraft draft : drafts) {
            try {
                String code = codes.next(draft.clausePath(), draft.paragraph()).orElseGet(ownCodes::next);
                TaskDetails proposed = AdoptedDetails.of(draft, plan.id(), code);
                details.put(draft.draftId(), draft.override() == null ? proposed : overridden(proposed, draft.override()));
            } catch (Problem invalid) {
                if (invalid.type() != PlatformProblem.INVALID_FIELDS) {
                    throw invalid; // not a fault of a field: a closed parent, or one that this caller does not keep
                }
                faults.addAll(invalid.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_FIELDS).with(faults);
        }
        return details;
    }

    private TaskDetails overridden(TaskDetails proposed, BodyPart override) {
        Caller caller = currentCaller.get();
        TaskDetails patched = override.asPatch().applyTo(proposed, TaskView.class, (details, faults) -> {
            rules.check(details, faults);
            placing.checkNew(details, caller, faults);
            if (!proposed.planId().equals(details.planId())) {
                faults.add("/planId", "read-only", Text.of("采纳的任务属于本方案。", "An adopted task is the plan's."));
            }
        });
        placing.under(patched.parentId(), caller);
        return patched;
    }
}
