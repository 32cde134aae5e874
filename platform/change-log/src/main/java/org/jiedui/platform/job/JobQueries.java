package org.jiedui.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Language;

/** A caller sees the jobs that it has asked for, an operator all of them. */
@ApplicationScoped
public class JobQueries {

    private final JobRepository jobs;
    private final JobListing listing;
    private final JobViews views;
    private final JobIds ids;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    JobQueries(
            JobRepository jobs,
            JobListing listing,
            JobViews views,
            JobIds ids,
            Lists lists,
            CurrentCaller currentCaller) {
        this.jobs = jobs;
        this.listing = listing;
        this.views = views;
        this.ids = ids;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    Page<JobView> page(MultivaluedMap<String, String> query, Language language) {
        Caller caller = currentCaller.get();
        Sql visible =
                caller.is(Role.OPERATOR) ? Sql.TRUE : Sql.of("t.requested_by = ?", caller.subject());
        return lists.page(listing, query, visible).map(job -> views.inList(job, caller, language));
    }

    JobView get(String reference, Language language) {
        Caller caller = currentCaller.get();
        return ids.read(reference)
                .flatMap(jobs::findByIdOptional)
                .filter(job -> maySee(caller, job))
                .map(job -> views.of(job, caller, language))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    static boolean maySee(Caller caller, Job job) {
        return caller.is(Role.OPERATOR) || job.requestedBy().equals(caller.subject());
    }
}
