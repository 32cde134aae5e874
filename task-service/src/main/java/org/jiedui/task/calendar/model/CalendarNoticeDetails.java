package org.jiedui.task.calendar.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an official notice of days off tells (节假日安排的通知).
 *
 * @param documentNumber 文号, unique; has nothing in it that means something else in a path
 * @param publishedOn from when on it counts
 * @param year that it is about; its days may lie in the December before and the January after
 * @param occasions each replaces whole what earlier notices of the year arranged for the same festival
 */
@Embeddable
public record CalendarNoticeDetails(
        @NotNull @Pattern(regexp = "[^\\x00-\\x20\\x7f/\\\\?#%;.]{2,60}") String documentNumber,
        @NotNull LocalDate publishedOn,
        @NotNull @Min(1950) @Max(2200) Integer year,
        @NotEmpty @Size(max = 30) @JdbcTypeCode(SqlTypes.JSON) List<@Valid Occasion> occasions) {

    public CalendarNoticeDetails {
        occasions = occasions == null ? List.of() : occasions;
    }
}
