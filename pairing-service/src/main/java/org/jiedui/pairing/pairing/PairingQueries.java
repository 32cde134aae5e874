package org.jiedui.pairing.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jiedui.pairing.pairing.model.Pairing;
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

/** What can be read of pairings. */
@ApplicationScoped
public class PairingQueries {

    private final PairingRepository pairings;
    private final PairingListing listing;
    private final PairingPolicy policy;
    private final PairingViews views;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    PairingQueries(
            PairingRepository pairings,
            PairingListing listing,
            PairingPolicy policy,
            PairingViews views,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.pairings = pairings;
        this.listing = listing;
        this.policy = policy;
        this.views = views;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<PairingView> page(MultivaluedMap<String, String> query) {
        policy.read(caller.get());
        Page<Pairing> page = lists.page(listing, query, Sql.TRUE);
        return page.map(views.over(page.items(), caller.get()));
    }

    PairingView get(String reference) {
        policy.read(caller.get());
        return pairings.named(reference)
                .map(pairing -> views.of(pairing, caller.get()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The pairing as it stood. */
    PastState get(String reference, Instant at) {
        policy.read(caller.get());
        return past.of(PairingRecord.KIND, reference, pairings.named(reference).map(Pairing::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
    }
}
