package org.jiedui.task.task;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.part.PartRecord;
import org.jiedui.platform.part.PartRepository;
import org.jiedui.platform.part.model.Part;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * What can be read of the parts of tasks of one kind, by whoever sees their tasks.
 *
 * @param <V> as clients see them
 */
public abstract class TaskPartQueries<P extends Part, V> {

    private final PartRepository<P> parts;
    private final PartRecord<P> record;
    private final Listing<P> all;
    private final Listing<P> ofTask;
    private final Views<P, V> views;
    private final Reading reading;

    /** Shows parts to a caller, any number of them with as many selects as one. */
    public interface Views<P, V> {

        List<V> of(List<P> shown, Caller caller);

        default V of(P part, Caller caller) {
            return of(List.of(part), caller).getFirst();
        }
    }

    /** What reading takes, whatever is read. */
    @Singleton
    public static class Reading {

        private final TaskQueries tasks;
        private final Lists lists;
        private final Histories histories;
        private final PastStates past;
        private final CurrentCaller caller;

        Reading(TaskQueries tasks, Lists lists, Histories histories, PastStates past, CurrentCaller caller) {
            this.tasks = tasks;
            this.lists = lists;
            this.histories = histories;
            this.past = past;
            this.caller = caller;
        }
    }

    /**
     * @param all the list across tasks
     * @param ofTask the list under a task
     */
    protected TaskPartQueries(
            PartRepository<P> parts,
            PartRecord<P> record,
            Listing<P> all,
            Listing<P> ofTask,
            Views<P, V> views,
            Reading reading) {
        this.parts = parts;
        this.record = record;
        this.all = all;
        this.ofTask = ofTask;
        this.views = views;
        this.reading = reading;
    }

    public Page<V> page(MultivaluedMap<String, String> query) {
        return page(all, query, reading.tasks.visibleTask("t.task_id"));
    }

    public Page<V> page(String task, MultivaluedMap<String, String> query) {
        return page(ofTask, query, Sql.of("t.task_id = ?", reading.tasks.seen(task)));
    }

    public V get(String task, String id) {
        return views.of(visible(task, id), reading.caller.get());
    }

    /** The part as it stood. */
    public PastState get(String task, String id, Instant at) {
        P part = visible(task, id);
        return reading.past.of(record.kind(), id, Optional.of(part.id()), at, reading.caller.get());
    }

    public HistoryPage history(String task, String id, String cursor, int limit) {
        return reading.histories.of(visible(task, id).id(), cursor, limit, reading.caller.get());
    }

    private Page<V> page(Listing<P> listing, MultivaluedMap<String, String> query, Sql visible) {
        Page<P> page = reading.lists.page(listing, query, visible);
        return page.showing(views.of(page.items(), reading.caller.get()));
    }

    private P visible(String task, String id) {
        return parts.of(reading.tasks.seen(task), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
