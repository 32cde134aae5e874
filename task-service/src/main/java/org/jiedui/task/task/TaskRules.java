package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.TaskDetails;
import org.jiedui.task.task.model.TextSpan;

/** What must hold between the fields of a task, and between it and the units and the plan that it names. */
@Singleton
class TaskRules {

    private final DirectoryQueries directory;
    private final PlanParties plans;

    TaskRules(DirectoryQueries directory, PlanParties plans) {
        this.directory = directory;
        this.plans = plans;
    }

    void check(TaskDetails task, Faults faults) {
        if (task.startOn() != null && task.dueOn() != null && task.dueOn().isBefore(task.startOn())) {
            faults.add("/dueOn", "out-of-order", Text.of("不能早于 startOn。", "Not before startOn."));
        }
        TextSpan span = task.span();
        if (span != null && span.start() != null && span.end() != null && span.end() <= span.start()) {
            faults.add("/span/end", "out-of-order", Text.of("须大于 start。", "Behind start."));
        }
        knownPlan(task.planId(), faults);
        eachOneUnit(task.assignments(), faults);
        knownUnits(task, faults);
    }

    /** A task that has left DRAFT keeps somebody who leads it. */
    void keepsLead(TaskDetails task, Faults faults) {
        if (!task.hasLead() && !faults.knows("/assignments")) {
            faults.add(
                    "/assignments", "lead-required", Text.of("须保留至少一个牵头单位。", "At least one unit has to lead it."));
        }
    }

    private void knownPlan(UUID plan, Faults faults) {
        if (plan != null && !plans.exists(plan)) {
            faults.add("/planId", "unknown-plan", Text.of("没有此实施方案。", "There is no such plan."));
        }
    }

    private static void eachOneUnit(List<Assignment> assignments, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            String at = "/assignments/" + i;
            if (assignment == null || faults.isAt(at) || faults.knows(at + "/organization") || faults.knows(at + "/region")) {
                continue; // who is meant cannot be told
            }
            if ((assignment.organization() == null) == (assignment.region() == null)) {
                faults.add(
                        at,
                        "one-of",
                        Text.of("organization 与 region 须填且只填一个。", "Exactly one of organization and region."));
            } else if (!seen.add(assignment.organization() + "/" + assignment.region())) {
                faults.add(at, "duplicate", Text.of("同一单位只能分派一次。", "A unit is assigned once."));
            }
        }
    }

    private void knownUnits(TaskDetails task, Faults faults) {
        List<Assignment> assignments = task.assignments();
        Set<String> organizations = directory.unknownOrganizations(assignments.stream()
                .filter(Objects::nonNull)
                .map(Assignment::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<String> regions = directory.unknownRegions(Stream.concat(
                        Stream.of(task.sourceRegion(), task.adoptingRegion()),
                        assignments.stream().filter(Objects::nonNull).map(Assignment::region))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            if (assignment != null) {
                unknownOrganization("/assignments/" + i + "/organization", assignment.organization(), organizations, faults);
                unknownRegion("/assignments/" + i + "/region", assignment.region(), regions, faults);
            }
        }
        unknownRegion("/sourceRegion", task.sourceRegion(), regions, faults);
        unknownRegion("/adoptingRegion", task.adoptingRegion(), regions, faults);
    }

    private static void unknownOrganization(String pointer, String code, Set<String> unknown, Faults faults) {
        if (code != null && unknown.contains(code)) {
            faults.add(
                    pointer,
                    "unknown-organization",
                    Text.of("没有代码为 " + code + " 的单位。", "No organization has the code " + code + "."));
        }
    }

    private static void unknownRegion(String pointer, String code, Set<String> unknown, Faults faults) {
        if (code != null && unknown.contains(code)) {
            faults.add(
                    pointer, "unknown-region", Text.of("没有代码为 " + code + " 的区划。", "No region has the code " + code + "."));
        }
    }
}
