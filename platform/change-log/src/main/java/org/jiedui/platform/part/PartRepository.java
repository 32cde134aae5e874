package org.jiedui.platform.part;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.part.model.Part;

/** The parts of one kind. Whoever adds or changes one has locked its whole. */
public abstract class PartRepository<P extends Part> implements PanacheRepositoryBase<P, UUID> {

    /** @param id as it was given; nothing is found under another whole, nor by what is no id */
    public Optional<P> of(UUID whole, String id) {
        return of(whole, id, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    public Optional<P> ofForUpdate(UUID whole, String id) {
        return of(whole, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<P> of(UUID whole, String id, LockModeType lock) {
        return Ids.read(id)
                .flatMap(known -> findByIdOptional(known, lock))
                .filter(part -> part.wholeId().equals(whole));
    }

    /** All of a whole, by id. */
    public List<P> allOf(UUID whole) {
        return list("wholeId = ?1 order by id", whole);
    }
}
