package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
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
import org.jiedui.task.plan.model.Plan;

/** What can be read of plans. */
@ApplicationScoped
public class PlanQueries {

    /** A plan as other features see it. */
    public record KnownPlan(UUID id, String code, String title, List<String> parties) {

        static KnownPlan of(Plan plan) {
            return new KnownPlan(
                    plan.id(),
                    plan.details().code(),
                    plan.details().title(),
                    List.copyOf(plan.details().parties()));
        }
    }

    private final PlanRepository plans;
    private final PlanListing listing;
    private final PlanViews views;
    private final PlanPolicy policy;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    PlanQueries(
            PlanRepository plans,
            PlanListing listing,
            PlanViews views,
            PlanPolicy policy,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.plans = plans;
        this.listing = listing;
        this.views = views;
        this.policy = policy;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<PlanView> page(MultivaluedMap<String, String> query) {
        policy.read(caller.get());
        Page<Plan> page = lists.page(listing, query, Sql.TRUE);
        return page.showing(views.of(page.items()));
    }

    PlanView get(String reference) {
        return views.of(visible(reference));
    }

    /** The plan as it stood. */
    PastState get(String reference, Instant at) {
        policy.read(caller.get());
        return past.of(PlanRecord.KIND, reference, plans.named(reference).map(Plan::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(visible(reference).id(), cursor, limit, caller.get());
    }

    /** The plan of this id, whoever asks; plans have no secrets among features. */
    public Optional<KnownPlan> find(UUID id) {
        return plans.findByIdOptional(id).map(KnownPlan::of);
    }

    /** Those of the plans that exist, in no order. */
    public List<KnownPlan> find(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : plans.list("id in ?1", ids).stream().map(KnownPlan::of).toList();
    }

    /** The plan, if this caller may see it. */
    Plan visible(String reference) {
        policy.read(caller.get());
        return plans.named(reference).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
