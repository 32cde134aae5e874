package org.jiedui.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
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
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.task.TaskQueries;

/** What can be read of extension requests, by whoever sees their tasks. */
@ApplicationScoped
public class ExtensionQueries {

    private final ExtensionRepository requests;
    private final ExtensionListing all;
    private final TaskExtensionListing ofTask;
    private final ExtensionViews views;
    private final TaskQueries tasks;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller currentCaller;

    ExtensionQueries(
            ExtensionRepository requests,
            ExtensionListing all,
            TaskExtensionListing ofTask,
            ExtensionViews views,
            TaskQueries tasks,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller currentCaller) {
        this.requests = requests;
        this.all = all;
        this.ofTask = ofTask;
        this.views = views;
        this.tasks = tasks;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.currentCaller = currentCaller;
    }

    Page<ExtensionView> page(MultivaluedMap<String, String> query) {
        return page(all, query, tasks.visibleTask("t.task_id"));
    }

    Page<ExtensionView> page(String task, MultivaluedMap<String, String> query) {
        return page(ofTask, query, Sql.of("t.task_id = ?", tasks.seen(task)));
    }

    ExtensionView get(String task, String id) {
        return views.of(visible(task, id), currentCaller.get());
    }

    /** The request as it stood. */
    PastState get(String task, String id, Instant at) {
        UUID known = visible(task, id).id();
        return past.of(ExtensionRecord.KIND, id, Optional.of(known), at, currentCaller.get());
    }

    HistoryPage history(String task, String id, String cursor, int limit) {
        return histories.of(visible(task, id).id(), cursor, limit, currentCaller.get());
    }

    private Page<ExtensionView> page(
            ExtensionFilters listing, MultivaluedMap<String, String> query, Sql visible) {
        Page<ExtensionRequest> page = lists.page(listing, query, visible);
        return page.showing(views.of(page.items(), currentCaller.get()));
    }

    private ExtensionRequest visible(String task, String id) {
        return requests.of(tasks.seen(task), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
