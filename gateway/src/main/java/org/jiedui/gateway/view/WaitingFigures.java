package org.jiedui.gateway.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.gateway.view.Facts.TaskPartFacts;
import org.jiedui.gateway.view.WaitingTotals.Actor;
import org.jiedui.platform.identity.Caller;

/**
 * What waits for whom, kept event by event. Who has to act depends on the task as it stands, which may change and which may
 * come after what belongs to it: with each event of a task all that waits with it is placed anew.
 */
final class WaitingFigures {

    static final Comparator<Subject> OLDEST_FIRST = Comparator.comparing(
                    (Subject subject) -> subject.facts().waiting(), Waiting.OLDEST_FIRST)
            .thenComparing(Subject::id);

    private final SubjectStore subjects;
    private final Visibility visibility;
    private final ConfidentialTasks confidentialTasks;
    private final Map<UUID, Map<UUID, Placed>> byTask = new HashMap<>();
    private final Map<WaitingGroup, NavigableSet<Subject>> groups = new HashMap<>();

    WaitingFigures(SubjectStore subjects, Visibility visibility, ConfidentialTasks confidentialTasks) {
        this.subjects = subjects;
        this.visibility = visibility;
        this.confidentialTasks = confidentialTasks;
    }

    /** @param group {@code null} where nobody has to act as the task stands */
    private record Placed(Subject subject, WaitingGroup group) {}

    /**
     * @param before {@code null} for a subject that is new here, {@code after} for one that is forgotten; the store has it
     *     already as it is after
     */
    void replace(Subject before, Subject after) {
        Subject subject = after == null ? before : after;
        UUID task = task(subject);
        if (task == null) {
            return;
        }
        boolean waits = subject == after && !after.isRemoved() && after.facts().waiting() != null;
        Map<UUID, Placed> known = byTask.getOrDefault(task, Map.of());
        if (!waits && known.isEmpty()) {
            return;
        }
        Map<UUID, Subject> waiting = new HashMap<>();
        known.forEach((id, placed) -> waiting.put(id, placed.subject));
        waiting.remove(subject.id());
        if (waits) {
            waiting.put(after.id(), after);
        }
        known.values().forEach(this::takeAway);
        place(task, waiting);
    }

    private static UUID task(Subject subject) {
        return switch (subject.facts()) {
            case TaskFacts task -> subject.id();
            case TaskPartFacts part -> part.task();
            case Facts.PlanFacts plan -> null;
            case Facts.PairingFacts pairing -> null;
            case Facts.RegionFacts region -> null;
            case Facts.OrganizationFacts organization -> null;
            case Facts.NoFacts none -> null;
        };
    }

    private void takeAway(Placed placed) {
        if (placed.group != null) {
            groups.computeIfPresent(placed.group, (group, subjectsOfGroup) -> {
                subjectsOfGroup.remove(placed.subject);
                return subjectsOfGroup.isEmpty() ? null : subjectsOfGroup;
            });
        }
    }

    private void place(UUID task, Map<UUID, Subject> waiting) {
        if (waiting.isEmpty()) {
            byTask.remove(task);
            return;
        }
        Subject now = subjects.get("task", task);
        Map<UUID, Placed> placed = new HashMap<>();
        waiting.forEach((id, subject) -> {
            WaitingGroup group = WaitingGroup.of(subject, now);
            placed.put(id, new Placed(subject, group));
            if (group != null) {
                groups.computeIfAbsent(group, key -> new TreeSet<>(OLDEST_FIRST)).add(subject);
            }
        });
        byTask.put(task, placed);
    }

    WaitingTotals totals(Caller caller, Selection selection) {
        WaitingTotals totals = new WaitingTotals();
        groups.forEach((group, waiting) -> {
            if (!group.confidential() || visibility.seesConfidential(caller, group.plan(), group.city())) {
                add(group, waiting, selection, totals);
            }
        });
        for (Subject task : confidentialTasks.seenAsAssigned(caller)) {
            byTask.getOrDefault(task.id(), Map.of()).values().forEach(placed -> {
                if (placed.group != null) {
                    NavigableSet<Subject> alone = new TreeSet<>(OLDEST_FIRST);
                    alone.add(placed.subject);
                    add(placed.group, alone, selection, totals);
                }
            });
        }
        return totals;
    }

    private void add(
            WaitingGroup group, NavigableSet<Subject> waiting, Selection selection, WaitingTotals totals) {
        if (selection.takes(group.plan(), group.year())) {
            Set<Actor> actors = actors(group);
            if (selection.isOfAll() || actors.stream().anyMatch(selection::names)) {
                totals.add(group.kind(), waiting, actors);
            }
        }
    }

    private Set<Actor> actors(WaitingGroup group) {
        return switch (group.kind()) {
            case SUPPORT_TASK, ANSWER_SUPERVISION, REVISE_REPORT ->
                group.units().stream().map(Actor::of).collect(Collectors.toSet());
            case ACCEPT_TASK, CLOSE_SUPERVISION -> offices(visibility.keepers(group.plan(), group.city()));
            case REVIEW_REPORT, DECIDE_EXTENSION -> offices(judges(group));
        };
    }

    /** The office of the unit's city judges; where it does not keep the task, those judge that do, and of reports both. */
    private Set<String> judges(WaitingGroup group) {
        Set<String> keepers = visibility.keepers(group.plan(), group.city());
        if (group.handedInIn() == null) {
            return keepers;
        }
        if (keepers.contains(group.handedInIn())) {
            return Set.of(group.handedInIn());
        }
        Set<String> judges = new HashSet<>(keepers);
        if (group.kind() == WaitingKind.REVIEW_REPORT) {
            judges.add(group.handedInIn());
        }
        return judges;
    }

    private static Set<Actor> offices(Set<String> cities) {
        return cities.stream().map(Actor::officeOf).collect(Collectors.toSet());
    }
}
