package org.jiedui.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialNoticesTest {

    private final List<HolidayNotice> notices = OfficialNotices.bundled();

    @Test
    void each_year_since_2018_has_its_notice_and_two_were_changed() {
        // Given

        // When
        Map<Integer, Long> byYear =
                notices.stream().collect(Collectors.groupingBy(HolidayNotice::year, Collectors.counting()));

        // Then
        assertThat(byYear)
                .containsExactlyInAnyOrderEntriesOf(IntStream.rangeClosed(2018, 2026)
                        .boxed()
                        .collect(Collectors.toMap(
                                Function.identity(), year -> year == 2019 || year == 2020 ? 2L : 1L)));
    }

    @Test
    void they_stand_in_the_order_of_their_publication() {
        assertThat(notices).isSortedAccordingTo(HolidayNotice.BY_PUBLICATION);
    }

    @Test
    void what_is_worked_instead_of_a_day_off_lies_at_a_weekend() {
        // Given

        // When
        List<LocalDate> worked = notices.stream()
                .flatMap(notice -> notice.occasions().stream())
                .flatMap(occasion -> occasion.working().stream())
                .toList();

        // Then
        assertThat(worked).hasSize(61).noneMatch(Weekdays::has);
    }

    /** 11 festival days until 2024 and 13 from 2025 on; 2020 gave two more. All other days off are worked at a weekend. */
    @ParameterizedTest
    @CsvSource({
        "2018, 11",
        "2019, 11",
        "2020, 13",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 13",
        "2026, 13"
    })
    void a_year_has_as_many_weekdays_off_beyond_those_made_up_for_as_there_are_festival_days(int year, int festivals) {
        // Given
        List<HolidayNotice> ofYear =
                notices.stream().filter(notice -> notice.year() == year).toList();

        // When
        Map<DayKind, Long> days = Arrangements.days(ofYear).values().stream()
                .filter(day -> Weekdays.has(day.day()) == (day.kind() == DayKind.HOLIDAY))
                .collect(Collectors.groupingBy(CalendarDay::kind, Collectors.counting()));

        // Then
        assertThat(days.get(DayKind.HOLIDAY) - days.get(DayKind.MAKE_UP_DAY)).isEqualTo(festivals);
    }
}
