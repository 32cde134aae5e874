package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.task.TaskQueries;

/** What can be read of supervisions, by whoever sees their tasks. */
@ApplicationScoped
public class SupervisionQueries {

    private final SupervisionRepository supervisions;
    private final SupervisionListing all;
    private final TaskSupervisionListing ofTask;
    private final SupervisionViews views;
    private final TaskQueries tasks;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller currentCaller;

    SupervisionQueries(
            SupervisionRepository supervisions,
            SupervisionListing all,
            TaskSupervisionListing ofTask,
            SupervisionViews views,
            TaskQueries tasks,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller currentCaller) {
        this.supervisions = supervisions;
        this.all = all;
        this.ofTask = ofTask;
        this.views = views;
        this.tasks = tasks;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.currentCaller = currentCaller;
    }

    Page<SupervisionView> page(MultivaluedMap<String, String> query) {
        return page(all, query, tasks.visibleTask("t.task_id"));
    }

    Page<SupervisionView> page(String task, MultivaluedMap<String, String> query) {
        return page(ofTask, query, Sql.of("t.task_id = ?", tasks.seen(task)));
    }

    SupervisionView get(String task, String id) {
        return views.of(visible(task, id), currentCaller.get());
    }

    /** The supervision as it stood. */
    PastState get(String task, String id, Instant at) {
        UUID known = visible(task, id).id();
        return past.of(SupervisionRecord.KIND, id, Optional.of(known), at, currentCaller.get());
    }

    HistoryPage history(String task, String id, String cursor, int limit) {
        return histories.of(visible(task, id).id(), cursor, limit, currentCaller.get());
    }

    /** The replies that are awaited by a day, for tasks that the caller has been shown. */
    public List<AwaitedReply> awaited(Collection<UUID> tasksShown) {
        return supervisions.awaited(tasksShown).stream()
                .map(open -> new AwaitedReply(
                        open.id(),
                        open.taskId(),
                        open.version(),
                        open.updatedAt(),
                        open.details().level().name(),
                        open.details().replyDueOn()))
                .toList();
    }

    /** @param level name of its {@code SupervisionLevel} */
    public record AwaitedReply(UUID id, UUID task, int version, Instant updatedAt, String level, LocalDate dueOn) {}

    private Page<SupervisionView> page(
            SupervisionFilters listing, MultivaluedMap<String, String> query, Sql visible) {
        Page<Supervision> page = lists.page(listing, query, visible);
        return page.showing(views.of(page.items(), currentCaller.get()));
    }

    private Supervision visible(String task, String id) {
        return supervisions.of(tasks.seen(task), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
