package org.jiedui.task.calendar.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * How the days around one occasion are arranged.
 *
 * @param name a festival, or several in one arrangement: {@code 国庆节、中秋节}
 * @param offFrom the first day off
 * @param offTo the last day off; all between are off too
 * @param working days at weekends that are worked instead (调休)
 */
public record Occasion(
        @NotNull @Size(max = 50) @Pattern(regexp = "[^\\s、]+(、[^\\s、]+)*") String name,
        @NotNull LocalDate offFrom,
        @NotNull LocalDate offTo,
        @Size(max = 20) List<LocalDate> working) {

    public Occasion {
        working = working == null ? List.of() : working;
    }
}
