package org.jiedui.platform.republication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jiedui.platform.republication.model.Republication;

@ApplicationScoped
class RepublicationRepository implements PanacheRepositoryBase<Republication, UUID> {

    /** How many subjects the change log knows, removed ones included. */
    long subjects() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT count(*) FROM (SELECT DISTINCT subject_id FROM change) subjects")
                        .getSingleResult())
                .longValue();
    }

    boolean knows(String kind, UUID subject) {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM change WHERE subject_kind = ?1 AND subject_id = ?2)")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .getSingleResult();
    }
}
