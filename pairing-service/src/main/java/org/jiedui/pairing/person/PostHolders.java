package org.jiedui.pairing.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.OrganizationQueries;
import org.jiedui.pairing.organization.PersonReference;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.platform.identity.Caller;

/** The persons who hold posts of organizations. */
@ApplicationScoped
class PostHolders implements OrganizationQueries.Persons {

    private final PersonRepository persons;
    private final PersonPolicy policy;
    private final PersonViews views;
    private final DisclosureService disclosures;

    PostHolders(PersonRepository persons, PersonPolicy policy, PersonViews views, DisclosureService disclosures) {
        this.persons = persons;
        this.policy = policy;
        this.views = views;
        this.disclosures = disclosures;
    }

    @Override
    public Map<UUID, PersonReference> shown(Collection<UUID> ids, Caller caller) {
        List<Person> known = readable(ids, caller);
        Predicate<Person> kept = views.kept(known, caller);
        List<UUID> whole = known.stream()
                .filter(person -> !person.isErased() && kept.test(person))
                .map(Person::id)
                .toList();
        if (!whole.isEmpty()) {
            disclosures.note(whole, DisclosureOccasion.NAMED_IN_POST);
        }
        return references(known, kept);
    }

    @Override
    public Map<UUID, PersonReference> masked(Collection<UUID> ids, Caller caller) {
        return references(readable(ids, caller), person -> false);
    }

    @Override
    public Set<UUID> standing(Collection<UUID> ids) {
        return persons.withIds(ids).stream()
                .filter(person -> !person.isErased())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private List<Person> readable(Collection<UUID> ids, Caller caller) {
        return policy.mayRead(caller) ? persons.withIds(ids) : List.of();
    }

    private static Map<UUID, PersonReference> references(List<Person> known, Predicate<Person> kept) {
        return known.stream()
                .map(person -> new PersonReference(person.id(), name(person, kept.test(person))))
                .collect(Collectors.toMap(PersonReference::id, reference -> reference));
    }

    private static String name(Person person, boolean whole) {
        if (person.isErased()) {
            return null;
        }
        return whole ? person.data().name() : Mask.name(person.data().name());
    }
}
