package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.PersonDisclosure;
import org.jiedui.platform.listing.Listing;

@Singleton
class DisclosureListing extends Listing<PersonDisclosure> {

    DisclosureListing() {
        super(PersonDisclosure.class, DisclosureView.class, "person_disclosure", "listDisclosuresOfPerson");
        text("actor", "t.actor");
        constant("occasion", "t.occasion", DisclosureOccasion.class);
        defaultSort("-createdAt");
    }
}
