package org.jiedui.platform.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;

/** The aggregates of a feature, which people name by a code in {@code details.code} and programs by an id. */
public abstract class CodedRepository<A> implements PanacheRepositoryBase<A, UUID> {

    private static final int AT_ONCE = 500;

    /** @param reference an id or a code */
    public Optional<A> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    public Optional<A> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The same of many at once, locked in the order of their ids, so that nobody who does so waits in a circle. What the
     * session holds is forgotten on the way: it could be more than there is memory for.
     */
    public void lockAll(Collection<String> references) {
        List<UUID> ids = references.stream().flatMap(reference -> Ids.read(reference).stream()).toList();
        List<UUID> found = find("id IN ?1 OR details.code IN ?2 ORDER BY id", ids, references)
                .project(Id.class)
                .stream()
                .map(Id::id)
                .toList();
        for (int begin = 0; begin < found.size(); begin += AT_ONCE) {
            List<UUID> portion = found.subList(begin, Math.min(begin + AT_ONCE, found.size()));
            find("id IN ?1 ORDER BY id", portion).withLock(LockModeType.PESSIMISTIC_WRITE).list();
            getEntityManager().clear();
        }
    }

    /** Public, since the framework makes it. */
    public record Id(UUID id) {}

    private Optional<A> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .or(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }
}
