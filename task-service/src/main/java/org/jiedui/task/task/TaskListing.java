package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.listing.Sql;
import org.jiedui.task.task.model.AssignmentRole;
import org.jiedui.task.task.model.Dimension;
import org.jiedui.task.task.model.Light;
import org.jiedui.task.task.model.OriginKind;
import org.jiedui.task.task.model.Priority;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskStatus;

/**
 * {@code organization}, {@code region} and {@code role} each look at any assignment; {@code lead} is the code of a unit
 * of either kind that leads the task, {@code waitingFor} that of one that its work waits for. {@code clausePath} is a prefix: with a {@code /} at its end it means what lies
 * under that clause.
 */
@Singleton
class TaskListing extends Listing<Task> {

    static final String PARENT = "parentId";

    TaskListing(Days days) {
        super(Task.class, TaskView.class, "task", "listTasks");
        id("id", "t.id");
        text("code", "t.code");
        text("title", "t.title");
        id("planId", "t.plan_id");
        prefix("clausePath", "t.clause_path");
        id(PARENT, "t.parent_id");
        constant("dimension", "t.dimension", Dimension.class);
        texts("tags", "t.tags");
        constant("priority", "t.priority", Priority.class);
        decimal("weight", "t.weight");
        day("startOn", "t.start_on");
        day("dueOn", "t.due_on");
        flag("overdue", overdue -> overdue(overdue, days));
        constant("status", "t.status", TaskStatus.class);
        integer("progress", "t.progress");
        constant("light", "t.light", Light.class);
        when("organization", any(code -> Assigned.to("t", "organization", code)));
        when("region", any(code -> Assigned.to("t", "region", code)));
        when("role", AssignmentRole.class, any(role -> Assigned.to("t", "role", role)));
        when("lead", any(code -> Sql.or(List.of(
                Assigned.ledBy("t", "organization", code), Assigned.ledBy("t", "region", code)))));
        when("waitingFor", any(code -> Sql.of("? IN (t.waiting_organization, t.waiting_region)", code)));
        text("sourceRegion", "t.source_region");
        text("adoptingRegion", "t.adopting_region");
        flag("confidential", "t.confidential");
        constant("origin.kind", "(t.origin ->> 'kind')", OriginKind.class);
        text("origin.ref", "(t.origin ->> 'ref')");
        text("city", "t.city");
        search("t.code", "t.title", "t.description", "t.clause_path");
        sort("code", "t.code", "text");
        sort("title", "t.title", "text");
        sortAbsentLast("startOn", "t.start_on", "date");
        sortAbsentLast("dueOn", "t.due_on", "date");
        sort("priority", "t.priority", Priority.class);
        sort("status", "t.status", TaskStatus.class);
        sort("progress", "t.progress", "integer");
        sort("weight", "t.weight", "numeric");
        sortAbsentLast("clausePath", "t.clause_path", "text");
        defaultSort("-createdAt");
        filters("taskCalendar");
    }

    /** Open after its day, by the day in China; a suspended task is open too. */
    private static Sql overdue(boolean overdue, Days days) {
        Sql condition = Sql.of(
                "t.due_on IS NOT NULL AND t.due_on < CAST(? AS date) AND t.status NOT IN ('COMPLETED', 'CANCELLED')",
                days.today().toString());
        return overdue ? condition : new Sql("NOT (" + condition.text() + ")", condition.parameters());
    }

    private static Function<List<String>, Sql> any(Function<String, Sql> condition) {
        return values -> Sql.or(values.stream().map(condition).toList());
    }
}
