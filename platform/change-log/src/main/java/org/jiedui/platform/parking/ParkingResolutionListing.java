package org.jiedui.platform.parking;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.parking.model.ParkingResolution;
import org.jiedui.platform.parking.model.Resolution;

@Singleton
class ParkingResolutionListing extends Listing<ParkingResolution> {

    ParkingResolutionListing() {
        super(ParkingResolution.class, ParkingResolutionView.class, "parking_resolution", "listParkingResolutions");
        text("subject", "t.subject");
        constant("resolution", "t.resolution", Resolution.class);
        defaultSort("-createdAt");
    }
}
