package org.jiedui.task.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.report.model.Report;

/** Whoever changes a report has locked its task. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    Optional<Report> of(UUID task, String id) {
        return of(task, id, LockModeType.NONE);
    }

    Optional<Report> ofForUpdate(UUID task, String id) {
        return of(task, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Report> of(UUID task, String id, LockModeType lock) {
        return Ids.read(id)
                .flatMap(known -> findByIdOptional(known, lock))
                .filter(report -> report.taskId().equals(task));
    }

    List<Report> allOf(UUID task) {
        return list("taskId = ?1 order by id", task);
    }

    /** The end of the latest period for which a report of a leading unit has been accepted. */
    Optional<LocalDate> acceptedUpTo(UUID task) {
        return Values.list(
                        getEntityManager(),
                        String.class,
                        "SELECT CAST(period_end AS text) FROM report WHERE task_id = ?1 AND lead AND status = 'ACCEPTED' "
                                + "ORDER BY period_end DESC LIMIT 1",
                        task)
                .stream()
                .findFirst()
                .map(LocalDate::parse);
    }
}
