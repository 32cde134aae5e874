package org.jiedui.pairing.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedui.pairing.region.model.Region;
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

/** What can be read of regions. */
@ApplicationScoped
public class RegionQueries {

    private final RegionRepository regions;
    private final RegionListing listing;
    private final RegionPolicy policy;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    RegionQueries(
            RegionRepository regions,
            RegionListing listing,
            RegionPolicy policy,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.regions = regions;
        this.listing = listing;
        this.policy = policy;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<RegionView> page(MultivaluedMap<String, String> query) {
        policy.read(caller.get());
        return lists.page(listing, query, Sql.TRUE).map(RegionView::of);
    }

    RegionView get(String reference) {
        policy.read(caller.get());
        return regions.named(reference).map(RegionView::of).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** What is known of the regions with these codes, by code. */
    public Map<String, RegionSummary> summaries(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : RegionSummary.byCode(regions.coded(codes));
    }

    /** The regions with these codes as others refer to them, by code. */
    public Map<String, RegionReference> references(Collection<String> codes) {
        return summaries(codes).values().stream()
                .collect(Collectors.toMap(RegionSummary::code, RegionSummary::reference));
    }

    /** The region as it stood. */
    PastState get(String reference, Instant at) {
        policy.read(caller.get());
        return past.of(RegionRecord.KIND, reference, regions.named(reference).map(Region::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
    }
}
