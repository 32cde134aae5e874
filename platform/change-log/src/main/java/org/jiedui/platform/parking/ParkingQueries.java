package org.jiedui.platform.parking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.operations.OperatorAccess;

/** What is parked, and what was decided about what had been. */
@ApplicationScoped
public class ParkingQueries {

    private final ParkedChangeListing parked;
    private final ParkingResolutionListing resolutions;
    private final Lists lists;
    private final OperatorAccess access;

    ParkingQueries(
            ParkedChangeListing parked, ParkingResolutionListing resolutions, Lists lists, OperatorAccess access) {
        this.parked = parked;
        this.resolutions = resolutions;
        this.lists = lists;
        this.access = access;
    }

    Page<ParkedChangeView> parked(String service, MultivaluedMap<String, String> query) {
        access.require(service);
        return lists.page(parked, query, Sql.TRUE).map(ParkedChangeView::of);
    }

    Page<ParkingResolutionView> resolutions(String service, MultivaluedMap<String, String> query) {
        access.require(service);
        return lists.page(resolutions, query, Sql.TRUE).map(ParkingResolutionView::of);
    }
}
