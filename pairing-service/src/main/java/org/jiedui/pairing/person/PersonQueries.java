package org.jiedui.pairing.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.pairing.person.model.PersonDisclosure;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** What can be read of persons; of whomever is shown whole, that is noted first. */
@ApplicationScoped
public class PersonQueries {

    private static final String[] PERSONAL = {"name", "phone", "email", "idNumberEnding"};

    private final PersonRepository persons;
    private final PersonListing listing;
    private final DisclosureListing disclosureListing;
    private final PersonPolicy policy;
    private final PersonViews views;
    private final DisclosureService disclosures;
    private final Lists lists;
    private final CurrentCaller caller;

    PersonQueries(
            PersonRepository persons,
            PersonListing listing,
            DisclosureListing disclosureListing,
            PersonPolicy policy,
            PersonViews views,
            DisclosureService disclosures,
            Lists lists,
            CurrentCaller caller) {
        this.persons = persons;
        this.listing = listing;
        this.disclosureListing = disclosureListing;
        this.policy = policy;
        this.views = views;
        this.disclosures = disclosures;
        this.lists = lists;
        this.caller = caller;
    }

    Page<PersonView> page(MultivaluedMap<String, String> query) {
        Page<Person> page = persons(query);
        List<PersonView> shown =
                page.items().stream().map(views.over(page.items(), caller.get())).toList();
        if (page.fields().show(PERSONAL)) {
            note(shown, DisclosureOccasion.LISTED);
        }
        return page.showing(shown);
    }

    /** A page of a sheet, which is passed on without anybody's rights being asked. */
    Page<PersonView> maskedPage(MultivaluedMap<String, String> query) {
        Page<Person> page = persons(query);
        return page.map(views.masked(page.items()));
    }

    private Page<Person> persons(MultivaluedMap<String, String> query) {
        policy.read(caller.get());
        return lists.page(listing, query, visible(query, caller.get()));
    }

    /** Who guesses at names finds those whom they see by name anyway, and nobody else. */
    private Sql visible(MultivaluedMap<String, String> query, Caller caller) {
        if (!query.containsKey(PersonListing.NAME)) {
            return Sql.TRUE;
        }
        policy.keep(caller);
        return policy.kept(caller);
    }

    PersonView get(String reference) {
        Person person = readable(reference);
        PersonView view = views.over(List.of(person), caller.get()).apply(person);
        note(List.of(view), DisclosureOccasion.READ);
        return view;
    }

    Page<DisclosureView> disclosures(String reference, MultivaluedMap<String, String> query) {
        Person person = readable(reference);
        policy.keep(caller.get(), views.organizationOf(person));
        Page<PersonDisclosure> page = lists.page(disclosureListing, query, Sql.of("t.person_id = ?", person.id()));
        return page.map(DisclosureView::of);
    }

    private Person readable(String reference) {
        policy.read(caller.get());
        return persons.named(reference).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private void note(Collection<PersonView> shown, DisclosureOccasion occasion) {
        List<UUID> whole = shown.stream()
                .filter(view -> view.masked() == null && view.erasedAt() == null)
                .map(PersonView::id)
                .toList();
        if (!whole.isEmpty()) {
            disclosures.note(whole, occasion);
        }
    }
}
