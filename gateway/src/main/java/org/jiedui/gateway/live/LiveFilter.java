package org.jiedui.gateway.live;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * What a client wants to hear of. Values of one parameter are alternatives, parameters are conditions; without any it
 * wants everything. What belongs to a task is wanted for all that the task is about: its plan, its units.
 *
 * @param tasks ids or codes
 * @param types full ({@code org.jiedui.task.task.completed.v1}) or short ({@code task.completed})
 */
record LiveFilter(
        Set<String> kinds,
        Set<UUID> plans,
        Set<String> tasks,
        Set<String> regions,
        Set<String> organizations,
        Set<String> types) {

    static final String TICKET = "ticket";
    static final String LAST_EVENT_ID = "lastEventId";

    private static final Set<String> KNOWN =
            Set.of("kind", "plan", "task", "region", "organization", "type", TICKET, LAST_EVENT_ID);
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST = 100;

    /** @throws Problem 400 naming each parameter that is unknown or has no value that could be meant */
    static LiveFilter read(MultiMap query, ViewQueries view) {
        List<Fault> unknown = query.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> Fault.inParameter(
                        name, "unknown-parameter", Text.of("未知参数。", "This parameter is not known here.")))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(PlatformProblem.UNKNOWN_PARAMETER).with(unknown);
        }
        List<Fault> faults = new ArrayList<>();
        LiveFilter filter = new LiveFilter(
                values(query, "kind", kind -> KIND.matcher(kind).matches() ? kind : null, faults),
                values(query, "plan", plan -> plan(plan, view), faults),
                values(query, "task", Function.identity(), faults),
                values(query, "region", Function.identity(), faults),
                values(query, "organization", Function.identity(), faults),
                values(query, "type", Function.identity(), faults));
        if (!faults.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).with(faults);
        }
        return filter;
    }

    private static <T> Set<T> values(MultiMap query, String name, Function<String, T> reading, List<Fault> faults) {
        Set<T> values = new HashSet<>();
        for (String given : query.getAll(name)) {
            for (String part : given.split(",", -1)) {
                T value = part.isBlank() || part.length() > LONGEST ? null : reading.apply(part.trim());
                if (value == null) {
                    faults.add(Fault.inParameter(
                            name, "invalid-parameter", Text.of("没有这个值。", "There is no such value.")));
                } else {
                    values.add(value);
                }
            }
        }
        return Set.copyOf(values);
    }

    private static UUID plan(String idOrCode, ViewQueries view) {
        return Ids.read(idOrCode)
                .flatMap(id -> view.byId("plan", id))
                .or(() -> view.byCode("plan", idOrCode))
                .map(Subject::id)
                .orElse(null);
    }

    /** Whether the change is wanted, for what the subject was before or is after it. */
    boolean wants(Change change, ViewQueries view) {
        return (types.isEmpty() || types.stream().anyMatch(type -> isOf(change.event().type(), type)))
                && (wants(change.after(), view) || (change.before() != null && wants(change.before(), view)));
    }

    boolean wants(Subject subject, ViewQueries view) {
        if (!kinds.isEmpty() && !kinds.contains(subject.kind())) {
            return false;
        }
        Subject task = view.taskOf(subject).orElse(subject);
        return (plans.isEmpty() || (task.plan() != null && plans.contains(task.plan())))
                && (tasks.isEmpty() || isAmong(tasks, task))
                && (regions.isEmpty() || meet(regions, subject.regions(), task.regions()))
                && (organizations.isEmpty() || meet(organizations, subject.organizations(), task.organizations()));
    }

    private static boolean isAmong(Set<String> tasks, Subject task) {
        return task.kind().equals("task")
                && (tasks.contains(task.id().toString()) || (task.code() != null && tasks.contains(task.code())));
    }

    private static boolean meet(Set<String> wanted, Set<String> own, Set<String> ofTask) {
        return own.stream().anyMatch(wanted::contains) || ofTask.stream().anyMatch(wanted::contains);
    }

    private static boolean isOf(String full, String wanted) {
        return full.equals(wanted) || full.contains("." + wanted + ".v");
    }
}
