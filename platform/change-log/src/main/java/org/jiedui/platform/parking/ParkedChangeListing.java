package org.jiedui.platform.parking;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.parking.model.ParkedChange;

@Singleton
class ParkedChangeListing extends Listing<ParkedChange> {

    ParkedChangeListing() {
        super(ParkedChange.class, ParkedChangeView.class, "parked_change", "listParkedChanges");
        text("kind", "t.subject_kind");
        defaultSort("createdAt");
    }
}
