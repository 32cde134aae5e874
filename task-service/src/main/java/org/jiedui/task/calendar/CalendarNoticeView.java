package org.jiedui.task.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.calendar.model.CalendarNotice;
import org.jiedui.task.calendar.model.CalendarNoticeDetails;
import org.jiedui.task.calendar.model.Occasion;

/**
 * A notice as clients and followers see it; nothing in it is derived.
 *
 * @param code the document number again, under the name that codes have everywhere
 */
@Schema(name = "CalendarNotice")
record CalendarNoticeView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String documentNumber,
        LocalDate publishedOn,
        int year,
        List<Occasion> occasions)
        implements Versioned {

    static CalendarNoticeView of(CalendarNotice notice) {
        CalendarNoticeDetails details = notice.details();
        return new CalendarNoticeView(
                notice.id(),
                details.documentNumber(),
                notice.version(),
                notice.createdAt(),
                notice.updatedAt(),
                details.documentNumber(),
                details.publishedOn(),
                details.year(),
                details.occasions());
    }
}
