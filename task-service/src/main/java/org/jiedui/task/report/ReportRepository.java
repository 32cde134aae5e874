package org.jiedui.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.part.PartRepository;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.report.model.Report;

@ApplicationScoped
class ReportRepository extends PartRepository<Report> {

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
