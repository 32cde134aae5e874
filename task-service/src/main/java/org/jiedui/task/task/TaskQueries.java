package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.task.model.Task;

/** What can be read of tasks. */
@ApplicationScoped
public class TaskQueries {

    private final TaskRepository tasks;
    private final TaskListing listing;
    private final TaskPolicy policy;
    private final TaskViews views;
    private final TaskStandings standings;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller currentCaller;

    TaskQueries(
            TaskRepository tasks,
            TaskListing listing,
            TaskPolicy policy,
            TaskViews views,
            TaskStandings standings,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller currentCaller) {
        this.tasks = tasks;
        this.listing = listing;
        this.policy = policy;
        this.views = views;
        this.standings = standings;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.currentCaller = currentCaller;
    }

    Page<TaskView> page(MultivaluedMap<String, String> query) {
        Caller caller = currentCaller.get();
        Page<Task> page = lists.page(listing, query, visible(query, caller));
        return page.showing(views.of(page.items(), caller));
    }

    /**
     * The days of all tasks that the filters of the list of tasks let through.
     *
     * @throws Problem 422 {@code too-many-rows} where there are more than {@code most}
     */
    public List<DatedTask> dated(MultivaluedMap<String, String> query, int most) {
        return lists.all(listing, query, visible(query, currentCaller.get()), most).stream()
                .map(DatedTask::of)
                .toList();
    }

    TaskView get(String reference) {
        Caller caller = currentCaller.get();
        return views.of(visible(reference, caller), caller);
    }

    /** The task as it stood. */
    PastState get(String reference, Instant at) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        return past.of(TaskRecord.KIND, reference, tasks.named(reference).map(Task::id), at, caller);
    }

    HistoryPage history(String reference, String cursor, int limit) {
        Caller caller = currentCaller.get();
        return histories.of(visible(reference, caller).id(), cursor, limit, caller);
    }

    /** The task of this id or code; 404 where the caller sees none. */
    public UUID seen(String reference) {
        return visible(reference, currentCaller.get()).id();
    }

    /** Ids, codes and titles, for what refers to tasks and has been seen. */
    public Map<UUID, TaskReference> references(Collection<UUID> ids) {
        return tasks.references(ids, Sql.TRUE);
    }

    /**
     * The tasks of a plan that the caller sees, by id.
     *
     * @throws Problem 422 {@code too-many-rows} where there are more than {@code most}
     */
    public List<PlannedTask> planned(UUID plan, int most) {
        MultivaluedMap<String, String> ofPlan = new MultivaluedHashMap<>();
        ofPlan.putSingle("planId", plan.toString());
        return lists.all(listing, ofPlan, visible(ofPlan, currentCaller.get()), most).stream()
                .map(PlannedTask::of)
                .toList();
    }

    /** How tasks stand that something else has been seen of. */
    public Map<UUID, TaskStanding> standings(Collection<UUID> ids) {
        return standings.of(tasks.list("id in ?1", ids));
    }

    /** When the tasks above these are due, as far as the caller sees them. */
    public DeadlinesAbove deadlinesAbove(Collection<UUID> ids) {
        return new DeadlinesAbove(tasks.deadlinesAbove(ids, policy.visible(currentCaller.get(), "above")));
    }

    /** @param days by the task below; those without one are left out */
    public record DeadlinesAbove(Map<UUID, LocalDate> days) {

        /** What there is to warn of, were the task due on that day; {@code null} where there is nothing. */
        public List<TaskWarning> warnings(UUID task, LocalDate dueOn) {
            return TaskWarning.ofDeadline(dueOn, days.get(task));
        }
    }

    /**
     * That the caller sees the task of a row.
     *
     * @param column with the task's id
     */
    public Sql visibleTask(String column) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        Sql visible = policy.visible(caller, "own");
        return new Sql(
                "EXISTS (SELECT 1 FROM task own WHERE own.id = " + column + " AND (" + visible.text() + "))",
                visible.parameters());
    }

    private Sql visible(MultivaluedMap<String, String> query, Caller caller) {
        policy.read(caller);
        Sql visible = policy.visible(caller, "t");
        if (!query.containsKey(TaskListing.PARENT)) {
            return visible;
        }
        // who cannot see a task cannot find anything under it either
        Sql parent = policy.visible(caller, "above");
        return visible.and(new Sql(
                "EXISTS (SELECT 1 FROM task above WHERE above.id = t.parent_id AND (" + parent.text() + "))",
                parent.parameters()));
    }

    private Task visible(String reference, Caller caller) {
        policy.read(caller);
        return tasks.named(reference)
                .filter(task -> policy.maySee(caller, TaskScope.of(task)))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
