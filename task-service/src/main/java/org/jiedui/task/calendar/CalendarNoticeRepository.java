package org.jiedui.task.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.calendar.model.CalendarNotice;

@ApplicationScoped
class CalendarNoticeRepository implements PanacheRepositoryBase<CalendarNotice, UUID> {

    /** @param reference an id or a document number */
    Optional<CalendarNotice> named(String reference) {
        return Ids.read(reference)
                .flatMap(this::findByIdOptional)
                .or(() -> find("details.documentNumber", reference).firstResultOptional());
    }

    /** In the order in which they were entered. */
    List<CalendarNotice> entered() {
        return list("ORDER BY createdAt, id");
    }

    /** Keeps other replicas from entering the notices that come with the software until this transaction ends. */
    void lockForOfficialOnes() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('calendar-notice'))) entering")
                .getSingleResult();
    }

    Set<String> documentNumbers() {
        return new HashSet<>(getEntityManager()
                .createQuery("SELECT n.details.documentNumber FROM CalendarNotice n", String.class)
                .getResultList());
    }
}
