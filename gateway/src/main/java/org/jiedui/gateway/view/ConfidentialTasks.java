package org.jiedui.gateway.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/** The confidential tasks, by what makes somebody see them one by one. */
final class ConfidentialTasks {

    private final Visibility visibility;
    private final Map<Unit, Map<UUID, Subject>> byUnit = new HashMap<>();
    private final Map<UUID, Map<UUID, Subject>> byPlan = new HashMap<>();

    ConfidentialTasks(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @param before {@code null} for a task that is new here, {@code after} for one that is forgotten */
    void replace(Subject before, Subject after) {
        index(before, -1);
        index(after, 1);
    }

    private void index(Subject task, int count) {
        if (task == null
                || task.isRemoved()
                || !task.confidential()
                || !(task.facts() instanceof TaskFacts facts)) {
            return;
        }
        facts.units().forEach(unit -> index(byUnit, unit, task, count));
        if (facts.plan() != null) {
            index(byPlan, facts.plan(), task, count);
        }
    }

    private static <K> void index(Map<K, Map<UUID, Subject>> index, K key, Subject task, int count) {
        Map<UUID, Subject> tasks = index.computeIfAbsent(key, unit -> new HashMap<>());
        if (count > 0) {
            tasks.put(task.id(), task);
        } else {
            tasks.remove(task.id());
        }
    }

    /** Those of a plan, whose offices change when its parties do. */
    Iterable<Subject> ofPlan(UUID plan) {
        return byPlan.getOrDefault(plan, Map.of()).values();
    }

    /** Those that the caller sees only because they are assigned to its units. */
    Collection<Subject> seenAsAssigned(Caller caller) {
        Map<UUID, Subject> tasks = new HashMap<>();
        if (caller.is(Role.REPORTER)) {
            Stream.concat(
                            caller.organizations().stream().map(code -> new Unit(Unit.Kind.ORGANIZATION, code)),
                            caller.regions().stream().map(code -> new Unit(Unit.Kind.REGION, code)))
                    .flatMap(unit -> byUnit.getOrDefault(unit, Map.of()).values().stream())
                    .filter(task -> task.facts() instanceof TaskFacts facts
                            && !visibility.seesConfidential(caller, facts.plan(), facts.city()))
                    .forEach(task -> tasks.put(task.id(), task));
        }
        return tasks.values();
    }
}
