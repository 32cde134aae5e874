package org.jiedui.platform.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Days and times as they are written in requests (RFC 3339), of the years 1000 to 9999, which the database can keep. */
public final class Rfc3339 {

    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(
            "[1-9]\\d{3}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /** @throws DateTimeException for what is no such day */
    public static LocalDate day(String text) {
        require(DAY, text);
        return LocalDate.parse(text);
    }

    /**
     * To the microsecond, which is what the database keeps: a finer time would come back changed.
     *
     * @throws DateTimeException for what is no such time
     */
    public static Instant time(String text) {
        require(TIME, text);
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new DateTimeException("not of this form");
        }
    }
}
