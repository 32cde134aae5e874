package org.jiedui.pairing.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.PersonDisclosure;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;

/** Notes who gets to see whom. What cannot be noted is not shown: noting comes first, and its failure is the answer. */
@ApplicationScoped
public class DisclosureService {

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;

    DisclosureService(EntityManager entities, CurrentCaller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void note(Collection<UUID> persons, DisclosureOccasion occasion) {
        Instant now = clock.instant();
        String actor = caller.get().subject();
        persons.forEach(person -> entities.persist(new PersonDisclosure(Ids.next(), person, actor, occasion, now)));
    }
}
