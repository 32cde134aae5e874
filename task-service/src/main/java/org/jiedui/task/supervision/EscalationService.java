package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionEvent;

/** Raises what rules want where tasks stay red: each level once in one time of red. */
@ApplicationScoped
public class EscalationService {

    private final SupervisionRepository supervisions;
    private final SupervisionRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    EscalationService(
            SupervisionRepository supervisions,
            SupervisionRecord record,
            ChangeLog changes,
            Clock clock) {
        this.supervisions = supervisions;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is to be raised with which tasks, as it looks before they are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<Demand>> wanted(
            Map<UUID, Verdict> verdicts, LocalDate day, WorkingCalendar calendar, RuleBook book) {
        Map<UUID, List<Demand>> wanted = new HashMap<>();
        verdicts.forEach((task, verdict) -> {
            if (verdict.light() == JudgedLight.RED) {
                wanted.put(task, Demand.of(verdict, day, calendar, book));
            }
        });
        return unmet(wanted, verdicts);
    }

    /**
     * Raises what is still to be raised behind the locks.
     *
     * @param held the tasks that are locked, and whether each is confidential
     * @return how many were raised
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int raise(
            Map<UUID, List<Demand>> wanted,
            Map<UUID, Boolean> held,
            Map<UUID, Verdict> verdicts,
            LocalDate day,
            WorkingCalendar calendar) {
        Map<UUID, List<Demand>> stillThere = new HashMap<>(wanted);
        stillThere.keySet().retainAll(held.keySet());
        int raised = 0;
        for (Map.Entry<UUID, List<Demand>> unmet : unmet(stillThere, verdicts).entrySet()) {
            UUID task = unmet.getKey();
            for (Demand demand : unmet.getValue()) {
                raise(task, demand, verdicts.get(task).redSince(), day, calendar, held.get(task));
                raised++;
            }
        }
        return raised;
    }

    private Map<UUID, List<Demand>> unmet(Map<UUID, List<Demand>> wanted, Map<UUID, Verdict> verdicts) {
        Map<UUID, List<Supervision>> there = there(wanted.keySet());
        Map<UUID, List<Demand>> unmet = new HashMap<>();
        wanted.forEach((task, demands) -> {
            LocalDate redSince = verdicts.get(task).redSince();
            List<Demand> left = demands.stream()
                    .filter(demand -> there.getOrDefault(task, List.of()).stream()
                            .noneMatch(supervision -> demand.isMetBy(supervision, redSince)))
                    .toList();
            if (!left.isEmpty()) {
                unmet.put(task, left);
            }
        });
        return unmet;
    }

    private Map<UUID, List<Supervision>> there(Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : supervisions.openOrByRule(tasks).stream().collect(Collectors.groupingBy(Supervision::taskId));
    }

    private void raise(
            UUID task,
            Demand demand,
            LocalDate redSince,
            LocalDate day,
            WorkingCalendar calendar,
            boolean confidential) {
        Supervision supervision = new Supervision(
                Ids.next(),
                task,
                demand.details(redSince, day, calendar),
                day,
                new Supervision.Cause(demand.rules(), redSince),
                confidential,
                clock.instant());
        supervisions.persist(supervision);
        changes.append(record, supervision, new SupervisionEvent.Raised(), null);
        supervisions.getEntityManager().detach(supervision); // or each further one would look at all before it once more
    }
}
