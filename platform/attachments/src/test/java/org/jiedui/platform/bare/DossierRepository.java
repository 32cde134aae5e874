package org.jiedui.platform.bare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.bare.model.Dossier;
import org.jiedui.platform.id.Ids;

@ApplicationScoped
class DossierRepository implements PanacheRepositoryBase<Dossier, UUID> {

    Optional<Dossier> named(String reference, LockModeType lock) {
        return Ids.read(reference).flatMap(id -> findByIdOptional(id, lock));
    }
}
