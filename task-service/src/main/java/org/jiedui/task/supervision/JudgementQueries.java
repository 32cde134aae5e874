package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.task.task.TaskQueries;

/** What can be read of judgements, by whoever sees the task. */
@ApplicationScoped
public class JudgementQueries {

    private final JudgementListing listing;
    private final TaskQueries tasks;
    private final Lists lists;

    JudgementQueries(JudgementListing listing, TaskQueries tasks, Lists lists) {
        this.listing = listing;
        this.tasks = tasks;
        this.lists = lists;
    }

    Page<JudgementView> page(String task, MultivaluedMap<String, String> query) {
        return lists.page(listing, query, Sql.of("t.task_id = ?", tasks.seen(task))).map(JudgementView::of);
    }
}
