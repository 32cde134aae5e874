package org.jiedui.pairing.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.platform.id.Ids;

@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, UUID> {

    /** @param reference an id or a code */
    Optional<Region> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<Region> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Region> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .map(id -> findByIdOptional(id, lock))
                .orElseGet(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }

    /** Those of the codes that no region has. */
    Set<String> unknown(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(getEntityManager()
                .createQuery("SELECT r.details.code FROM Region r WHERE r.details.code IN ?1", String.class)
                .setParameter(1, codes)
                .getResultList());
        return unknown;
    }

    /** Codes of the regions right under this one. */
    List<String> children(String code) {
        return getEntityManager()
                .createQuery(
                        "SELECT r.details.code FROM Region r WHERE r.details.parentCode = ?1 ORDER BY 1", String.class)
                .setParameter(1, code)
                .getResultList();
    }
}
