package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.OrganizationQueries;
import org.jiedui.pairing.organization.OrganizationSummary;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.platform.identity.Caller;

/** Shows persons to a caller: whole to those who keep them, masked to the others. */
@Singleton
class PersonViews {

    private final PersonPolicy policy;
    private final OrganizationQueries organizations;

    PersonViews(PersonPolicy policy, OrganizationQueries organizations) {
        this.policy = policy;
        this.organizations = organizations;
    }

    /** How each of these is shown; asks for all of their organizations at once. */
    Function<Person, PersonView> over(Collection<Person> some, Caller caller) {
        Map<String, OrganizationSummary> known = organizationsOf(some);
        return person -> {
            OrganizationSummary organization = known.get(person.organization());
            return policy.keeps(caller, organization)
                    ? PersonView.whole(person, organization)
                    : PersonView.masked(person, organization);
        };
    }

    /** The same for whoever may get to see it. */
    Function<Person, PersonView> masked(Collection<Person> some) {
        Map<String, OrganizationSummary> known = organizationsOf(some);
        return person -> PersonView.masked(person, known.get(person.organization()));
    }

    /** Whom the caller keeps, of these. */
    Predicate<Person> kept(Collection<Person> some, Caller caller) {
        Map<String, OrganizationSummary> known = organizationsOf(some);
        return person -> policy.keeps(caller, known.get(person.organization()));
    }

    OrganizationSummary organizationOf(Person person) {
        return organizationsOf(List.of(person)).get(person.organization());
    }

    private Map<String, OrganizationSummary> organizationsOf(Collection<Person> some) {
        return organizations.summaries(some.stream().map(Person::organization).collect(Collectors.toSet()));
    }
}
