package org.jiedui.platform.republication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.operations.OperatorAccess;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** What can be read of republications. */
@ApplicationScoped
public class RepublicationQueries {

    private final RepublicationRepository republications;
    private final RepublicationListing listing;
    private final Lists lists;
    private final OperatorAccess access;

    RepublicationQueries(
            RepublicationRepository republications, RepublicationListing listing, Lists lists, OperatorAccess access) {
        this.republications = republications;
        this.listing = listing;
        this.lists = lists;
        this.access = access;
    }

    Page<RepublicationView> page(String service, MultivaluedMap<String, String> query) {
        access.require(service);
        return lists.page(listing, query, Sql.TRUE).map(RepublicationView::of);
    }

    RepublicationView get(String service, String id) {
        access.require(service);
        return Ids.read(id)
                .flatMap(republications::findByIdOptional)
                .map(RepublicationView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
