package org.jiedui.platform.republication;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.republication.model.Republication;

@Singleton
class RepublicationListing extends Listing<Republication> {

    RepublicationListing() {
        super(Republication.class, RepublicationView.class, "republication", "listRepublications");
        flag("finished", "(t.finished_at IS NOT NULL)");
        defaultSort("-createdAt");
    }
}
