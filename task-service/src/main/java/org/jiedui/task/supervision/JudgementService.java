package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.task.JudgeableTask;
import org.jiedui.task.task.TaskLightService;
import org.jiedui.task.task.TaskStage;
import org.jiedui.task.task.TaskStageQueries;

/**
 * Judges tasks, some at a time, each time in a short transaction of its own: so a task is kept from others for a moment
 * only, and what is judged is judged, whatever becomes of the rest.
 */
@ApplicationScoped
public class JudgementService {

    private static final int AT_A_TIME = 200;

    private final JudgementRepository judgements;
    private final SupervisionRuleRepository rules;
    private final EscalationService escalation;
    private final TaskLightService tasks;
    private final TaskStageQueries stages;
    private final WorkingCalendars calendars;
    private final Clock clock;

    JudgementService(
            JudgementRepository judgements,
            SupervisionRuleRepository rules,
            EscalationService escalation,
            TaskLightService tasks,
            TaskStageQueries stages,
            WorkingCalendars calendars,
            Clock clock) {
        this.judgements = judgements;
        this.rules = rules;
        this.escalation = escalation;
        this.tasks = tasks;
        this.stages = stages;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What has been judged in one go.
     *
     * @param looked how many tasks were looked at
     * @param last the last of them; {@code null} where none is left
     */
    record Stretch(int looked, UUID last, JudgementCount count) {}

    /**
     * Judges the next tasks for a day, by the calendar as it was known then. A task that has been judged for that day or a
     * later one stays as it was judged.
     *
     * @param after the last task that has been looked at
     * @param own whether only those that the caller's office keeps
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Stretch next(LocalDate day, UUID after, boolean own) {
        judgements.lock();
        List<JudgeableTask> looked = tasks.running(after, own, AT_A_TIME);
        if (looked.isEmpty()) {
            return new Stretch(0, null, JudgementCount.none(day));
        }
        Map<UUID, Standing> before =
                judgements.standings(looked.stream().map(JudgeableTask::id).toList());
        List<JudgeableTask> due = looked.stream()
                .filter(task -> standing(before, task).until().isBefore(day))
                .toList();
        WorkingCalendar calendar = calendars.current().asKnownOn(day);
        RuleBook book = rules.book();
        Map<UUID, Verdict> verdicts = judge(due, before, new Judge(day, calendar, book));
        keep(verdicts, before, day, calendar.plus(day, -1));
        List<JudgeableTask> others = due.stream()
                .filter(task -> !verdicts.get(task.id()).light().name().equals(task.light()))
                .toList();
        Map<UUID, List<Demand>> wanted = escalation.wanted(verdicts, day, calendar, book);
        Set<UUID> touched = new HashSet<>(wanted.keySet());
        others.forEach(task -> touched.add(task.id()));
        Map<UUID, Boolean> held = tasks.hold(touched);
        int changed = show(others, held.keySet(), verdicts);
        int raised = escalation.raise(wanted, held, verdicts, day, calendar);
        return new Stretch(
                looked.size(), looked.getLast().id(), new JudgementCount(day, due.size(), changed, raised));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    int count(boolean own) {
        return tasks.countRunning(own);
    }

    private Map<UUID, Verdict> judge(List<JudgeableTask> due, Map<UUID, Standing> before, Judge judge) {
        Map<UUID, List<TaskStage>> lives =
                stages.of(due.stream().map(JudgeableTask::id).toList());
        Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
        due.forEach(task -> verdicts.put(
                task.id(), judge.judge(task, standing(before, task), lives.getOrDefault(task.id(), List.of()))));
        return verdicts;
    }

    private void keep(Map<UUID, Verdict> verdicts, Map<UUID, Standing> before, LocalDate day, LocalDate dayBefore) {
        List<UUID> same = new ArrayList<>();
        Map<UUID, Verdict> other = new LinkedHashMap<>();
        verdicts.forEach((task, verdict) -> {
            Standing standing = before.getOrDefault(task, Standing.NONE);
            if (verdict.isClear() && standing.clear() && standing.until().equals(dayBefore)) {
                same.add(task);
            } else {
                other.put(task, verdict);
            }
        });
        judgements.extend(same, dayBefore, day, clock.instant());
        judgements.add(other, day, clock.instant());
    }

    private int show(List<JudgeableTask> others, Set<UUID> held, Map<UUID, Verdict> verdicts) {
        int changed = 0;
        for (JudgeableTask task : others) {
            Verdict verdict = verdicts.get(task.id());
            if (held.contains(task.id()) && tasks.show(task.id(), verdict.light().name(), rules(verdict))) {
                changed++;
            }
        }
        return changed;
    }

    private static String rules(Verdict verdict) {
        String codes = verdict.findings().stream().map(Finding::rule).collect(Collectors.joining(", "));
        return codes.isEmpty() ? null : codes;
    }

    private static Standing standing(Map<UUID, Standing> standings, JudgeableTask task) {
        return standings.getOrDefault(task.id(), Standing.NONE);
    }
}
