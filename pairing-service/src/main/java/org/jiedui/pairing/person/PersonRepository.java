package org.jiedui.pairing.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.platform.id.Ids;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> named(String reference) {
        return Ids.read(reference).flatMap(this::findByIdOptional);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<Person> namedForUpdate(String reference) {
        return Ids.read(reference).flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Person> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id IN ?1", ids);
    }

    /** Ids of those who are kept by an organization. */
    List<UUID> keptBy(String organization) {
        return getEntityManager()
                .createQuery(
                        "SELECT p.id FROM Person p WHERE p.organization = ?1 AND p.erasedAt IS NULL ORDER BY p.id", UUID.class)
                .setParameter(1, organization)
                .getResultList();
    }
}
