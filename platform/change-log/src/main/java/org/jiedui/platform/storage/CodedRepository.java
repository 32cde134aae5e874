package org.jiedui.platform.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        List<UUID> found = portions(List.copyOf(references))
                .flatMap(this::ids)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString)) // the database's order, which UUID has not
                .toList();
        portions(found).forEach(portion -> {
            find("id IN ?1 ORDER BY id", portion).withLock(LockModeType.PESSIMISTIC_WRITE).list();
            getEntityManager().clear();
        });
    }

    private Stream<UUID> ids(List<String> references) {
        List<UUID> ids = references.stream().flatMap(reference -> Ids.read(reference).stream()).toList();
        return find("id IN ?1 OR details.code IN ?2", ids, references).project(Id.class).list().stream().map(Id::id);
    }

    /** A statement has no place for more than 65,535 parameters, and an import may refer to more things than that. */
    private static <T> Stream<List<T>> portions(List<T> all) {
        return IntStream.iterate(0, begin -> begin < all.size(), begin -> begin + AT_ONCE)
                .mapToObj(begin -> all.subList(begin, Math.min(begin + AT_ONCE, all.size())));
    }

    /** Public, since the framework makes it. */
    public record Id(UUID id) {}

    private Optional<A> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .or(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }
}
