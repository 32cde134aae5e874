package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.task.AdoptedDraft;
import org.jiedui.task.task.AdoptedPlan;
import org.jiedui.task.task.TaskAdoptionService;

/** Adopting drafts (采纳): they become tasks, all in one transaction, each once however often it is adopted. */
@ApplicationScoped
public class PlanAdoptionService {

    private final WritablePlans writable;
    private final PlanProposals proposals;
    private final TaskAdoptionService tasks;
    private final PlanTaskRepository planTasks;
    private final WriteRequest request;

    PlanAdoptionService(
            WritablePlans writable,
            PlanProposals proposals,
            TaskAdoptionService tasks,
            PlanTaskRepository planTasks,
            WriteRequest request) {
        this.writable = writable;
        this.proposals = proposals;
        this.tasks = tasks;
        this.planTasks = planTasks;
        this.request = request;
    }

    @Transactional
    Answer adopt(String reference, Body<Adoption> body) {
        Plan plan = writable.lock(reference);
        request.admit();
        Adoption adoption = body.value();
        ProposalView proposal = proposals.find(plan)
                .orElseThrow(() -> Problem.of(
                        PlanProblem.DECOMPOSITION_MISSING, Text.of("请先分解方案正文。", "Decompose the plan's text first.")));
        List<DraftView> drafts = chosen(adoption, proposal);
        List<UUID> ids = drafts.stream().map(DraftView::id).toList();
        Set<UUID> made = tasks
                .adopt(adoptedPlan(plan), drafts.stream().map(draft -> adopted(draft, adoption)).toList())
                .stream()
                .map(Subject::id)
                .collect(Collectors.toSet());
        return answer(ids, planTasks.adopted(plan.id(), ids), made);
    }

    private static List<DraftView> chosen(Adoption adoption, ProposalView proposal) {
        Set<UUID> proposed = proposal.drafts().stream().map(DraftView::id).collect(Collectors.toSet());
        Faults faults = new Faults();
        adoption.checkAgainst(proposed, faults);
        faults.throwIfAny();
        if (adoption.takesAll()) {
            return proposal.drafts();
        }
        Set<UUID> wanted = new HashSet<>(adoption.drafts());
        return proposal.drafts().stream()
                .filter(draft -> wanted.contains(draft.id()))
                .toList();
    }

    private Answer answer(List<UUID> drafts, Map<UUID, PlanTaskRepository.AdoptedTask> tasks, Set<UUID> made) {
        List<AdoptionView.AdoptedTask> shown = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (UUID draft : drafts) {
            PlanTaskRepository.AdoptedTask task = tasks.get(draft);
            shown.add(new AdoptionView.AdoptedTask(
                    task.id(), task.code(), task.version(), draft, made.contains(task.id())));
            subjects.add(new Subject("task", task.id(), task.version()));
        }
        return request.ok(subjects, new AdoptionView(shown));
    }

    private static AdoptedPlan adoptedPlan(Plan plan) {
        return new AdoptedPlan(
                plan.id(), plan.details().code(), Set.copyOf(plan.details().parties()));
    }

    private static AdoptedDraft adopted(DraftView draft, Adoption adoption) {
        BodyPart override = adoption.overrides().get(draft.id().toString());
        return new AdoptedDraft(
                draft.id(),
                draft.clausePath(),
                draft.paragraph(),
                draft.title(),
                draft.summary(),
                draft.span().start(),
                draft.span().end(),
                draft.dueOn(),
                units(draft.leads()),
                units(draft.supports()),
                units(draft.guides()),
                draft.shared(),
                override);
    }

    private static List<AdoptedDraft.Unit> units(List<UnitView> units) {
        return units.stream()
                .map(unit -> new AdoptedDraft.Unit(unit.text(), unit.organization()))
                .toList();
    }
}
