package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.platform.listing.Listing;

/** Nothing is sorted by what is masked: an order tells of what it orders, and a cursor holds it. */
@Singleton
class PersonListing extends Listing<Person> {

    /** The filter that only those may use who keep persons, and for those alone. */
    static final String NAME = "name";

    PersonListing() {
        super(Person.class, PersonView.class, "person", "listPersons");
        id("id", "t.id");
        text("organization", "t.organization");
        text("city", "(SELECT r.city FROM organization o JOIN region r ON r.code = o.region WHERE o.code = t.organization)");
        prefix(NAME, "t.name");
        flag("erased", "(t.erased_at IS NOT NULL)");
        constant("erasureReason", "t.erasure_reason", ErasureReason.class);
        sort("organization", "t.organization", "text");
        defaultSort("createdAt");
    }
}
