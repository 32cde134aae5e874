package org.jiedui.gateway.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.identity.Caller;

/**
 * The lights of the tasks under way, counted event by event: in a cell for all that have the same leads, plan and due year,
 * and the same offices. There are as many cells as such combinations, and not as tasks.
 */
final class LightFigures {

    private final Visibility visibility;
    private final ConfidentialTasks confidentialTasks;
    private final UnitCities cities;
    private final Map<Group, LightCell> cells = new HashMap<>();

    LightFigures(Visibility visibility, ConfidentialTasks confidentialTasks, UnitCities cities) {
        this.visibility = visibility;
        this.confidentialTasks = confidentialTasks;
        this.cities = cities;
    }

    private record Group(UUID plan, String city, int year, boolean confidential, Set<Unit> leads) {

        static Group of(Subject task) {
            TaskFacts facts = (TaskFacts) task.facts();
            return new Group(facts.plan(), facts.city(), facts.dueYear(), task.confidential(), facts.leads());
        }
    }

    /** @param before {@code null} for a task that is new here, {@code after} for one that is forgotten */
    void replace(Subject before, Subject after) {
        if (hasLight(before)) {
            cells.computeIfPresent(Group.of(before), (group, cell) -> {
                cell.remove(before);
                return cell.isEmpty() ? null : cell;
            });
        }
        if (hasLight(after)) {
            cells.computeIfAbsent(Group.of(after), group -> new LightCell()).add(after);
        }
    }

    private static boolean hasLight(Subject subject) {
        return subject != null
                && !subject.isRemoved()
                && subject.facts() instanceof TaskFacts task
                && task.isUnderWay()
                && task.light() != null;
    }

    LightTotals totals(Caller caller, Selection selection) {
        LightTotals totals = new LightTotals();
        cells.forEach((group, cell) -> {
            if (!group.confidential || visibility.seesConfidential(caller, group.plan, group.city)) {
                add(group, cell, selection, totals);
            }
        });
        for (Subject task : confidentialTasks.seenAsAssigned(caller)) {
            if (hasLight(task)) {
                add(Group.of(task), LightCell.of(task), selection, totals);
            }
        }
        return totals;
    }

    private void add(Group group, LightCell cell, Selection selection, LightTotals totals) {
        if (selection.takes(group.plan, group.year)) {
            Set<String> citiesOfLeads = cities.of(group.leads);
            if (selection.isOfAll()
                    || group.leads.stream().anyMatch(selection::names)
                    || citiesOfLeads.stream().anyMatch(selection.cities()::contains)) {
                totals.add(cell, group.plan, group.leads, citiesOfLeads);
            }
        }
    }
}
