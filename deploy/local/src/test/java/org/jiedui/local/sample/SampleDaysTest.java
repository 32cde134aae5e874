package org.jiedui.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 8);

    private static final List<LocalDate> WEEKDAYS = FRIDAY.minusDays(30)
            .datesUntil(FRIDAY.plusDays(30))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "today-7, 2027-01-01",
        "today+0, 2027-01-08",
        "workday+0, 2027-01-08",
        "workday+1, 2027-01-11",
        "workday-5, 2027-01-01",
        "month-1, 2026-12",
        "quarter-1, 2026-Q4",
        "quarter+0, 2027-Q1",
        "today, today",
        "today-7 及以前, today-7 及以前",
        "2018-12-28, 2018-12-28"
    })
    void days_are_counted_from_the_last_working_day_and_all_else_stays_as_it_is(String told, String meant) {
        // Given
        SampleDays days = new SampleDays(WEEKDAYS, FRIDAY.plusDays(2));
        ObjectNode story = JsonNodeFactory.instance.objectNode().put("weight", 3).put("dueOn", told);
        story.putArray("milestones").addObject().put("doneOn", told);
        // When
        ObjectNode resolved = days.in(story);
        // Then
        assertThat(resolved.path("dueOn").asText()).isEqualTo(meant);
        assertThat(resolved.at("/milestones/0/doneOn").asText()).isEqualTo(meant);
        assertThat(resolved.path("weight").asInt()).isEqualTo(3);
        assertThat(story.path("dueOn").asText()).isEqualTo(told);
    }
}
