package org.jiedui.platform.parking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.parking.model.ParkedChange;
import org.jiedui.platform.parking.model.ParkingResolution;

@ApplicationScoped
class ParkingRepository {

    private final EntityManager entities;

    ParkingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The parked change of this id, which nobody else decides about until this transaction ends. */
    Optional<ParkedChange> parkedForUpdate(UUID change) {
        boolean locked = !entities.createNativeQuery(
                        """
                        SELECT 1 FROM outbox o JOIN change c ON c.position = o.position
                         WHERE c.id = ?1 AND o.parked_because IS NOT NULL FOR UPDATE OF o
                        """)
                .setParameter(1, change)
                .getResultList()
                .isEmpty();
        return locked ? Optional.of(entities.find(ParkedChange.class, change)) : Optional.empty();
    }

    /** Notes the decision and lets the relay go on with the change. */
    void resolve(ParkedChange parked, ParkingResolution resolution) {
        entities.persist(resolution);
        entities.flush();
        entities.createNativeQuery("UPDATE outbox SET parked_because = NULL, parked_at = NULL WHERE position = ?1")
                .setParameter(1, parked.position())
                .executeUpdate();
    }
}
