package org.jiedui.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 6, 1);
    private static final int DAYS = 3_650;

    private final WorkingCalendar calendar = WorkingCalendar.of(OfficialNotices.bundled());

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, WORKING_DAY",
        "2026-02-14, MAKE_UP_DAY",
        "2026-02-15, HOLIDAY",
        "2026-02-23, HOLIDAY",
        "2026-02-24, WORKING_DAY",
        "2026-03-01, WEEKEND",
        "2018-12-31, HOLIDAY",
        "2022-12-31, HOLIDAY"
    })
    void a_day_is_what_the_notice_makes_it_else_what_its_place_in_the_week_does(LocalDate day, DayKind kind) {
        assertThat(calendar.day(day).kind()).isEqualTo(kind);
        assertThat(calendar.isWorking(day)).isEqualTo(kind.isWorking());
    }

    @Test
    void a_day_tells_its_occasion_and_its_notice() {
        assertThat(calendar.day(LocalDate.of(2025, 10, 11)))
                .isEqualTo(new CalendarDay(
                        LocalDate.of(2025, 10, 11), DayKind.MAKE_UP_DAY, "国庆节、中秋节", "国办发明电〔2024〕12号", false));
    }

    @Test
    void a_year_without_a_notice_has_weekends_only_and_says_that_this_is_provisional() {
        assertThat(calendar.day(LocalDate.of(2030, 10, 1)))
                .isEqualTo(new CalendarDay(LocalDate.of(2030, 10, 1), DayKind.WORKING_DAY, null, null, true));
        assertThat(calendar.day(LocalDate.of(2026, 10, 8)).provisional()).isFalse();
    }

    @Test
    void before_its_change_labour_day_of_2019_was_one_day_off() {
        // Given
        LocalDate second = LocalDate.of(2019, 5, 2);
        LocalDate sunday = LocalDate.of(2019, 4, 28);

        // When
        WorkingCalendar before = calendar.asKnownOn(LocalDate.of(2019, 3, 21));
        WorkingCalendar after = calendar.asKnownOn(LocalDate.of(2019, 3, 22));

        // Then
        assertThat(before.day(second).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(before.day(sunday).kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(after.day(second).documentNumber()).isEqualTo("国办发明电〔2019〕3号");
        assertThat(after.day(sunday).kind()).isEqualTo(DayKind.MAKE_UP_DAY);
        assertThat(after.day(LocalDate.of(2019, 10, 1)).documentNumber()).isEqualTo("国办发明电〔2018〕15号");
    }

    @Test
    void a_change_replaces_the_whole_arrangement_so_that_saturday_1_february_2020_was_off_after_all() {
        // Given
        LocalDate saturday = LocalDate.of(2020, 2, 1);

        // When
        WorkingCalendar before = calendar.asKnownOn(LocalDate.of(2020, 1, 26));
        WorkingCalendar after = calendar.asKnownOn(LocalDate.of(2020, 1, 27));

        // Then
        assertThat(before.day(saturday).kind()).isEqualTo(DayKind.MAKE_UP_DAY);
        assertThat(before.isWorking(LocalDate.of(2020, 1, 31))).isTrue();
        assertThat(after.day(saturday).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(after.isWorking(LocalDate.of(2020, 2, 3))).isTrue();
        assertThat(after.isWorking(LocalDate.of(2020, 1, 19))).isTrue();
    }

    @Test
    void an_arrangement_of_two_festivals_is_replaced_by_a_later_one_of_either() {
        // Given
        HolidayNotice first = notice("1号", "2029-11-01", "国庆节、中秋节", "2030-10-01", "2030-10-08");
        HolidayNotice second = notice("2号", "2030-09-01", "国庆节", "2030-10-01", "2030-10-04");

        // When
        WorkingCalendar changed = WorkingCalendar.of(List.of(second, first));

        // Then
        assertThat(changed.isWorking(LocalDate.of(2030, 10, 4))).isFalse();
        assertThat(changed.isWorking(LocalDate.of(2030, 10, 7))).isTrue();
    }

    @Test
    void the_same_festival_of_another_year_is_another_occasion() {
        // Given
        HolidayNotice first = notice("1号", "2029-11-01", "元旦", "2030-01-01", "2030-01-01");
        HolidayNotice next = new HolidayNotice(
                "2号",
                LocalDate.of(2030, 11, 1),
                2031,
                List.of(new HolidayOccasion("元旦", LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 1), List.of())));

        // When
        WorkingCalendar both = WorkingCalendar.of(List.of(first, next));

        // Then
        assertThat(both.isWorking(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(both.isWorking(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-24, -1, 2026-02-14",
        "2026-02-20, -1, 2026-02-14",
        "2026-02-20, 1, 2026-02-24",
        "2026-02-20, 0, 2026-02-20",
        "2026-09-30, 1, 2026-10-08"
    })
    void so_many_working_days_on_or_back(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plus(from, days)).isEqualTo(to);
    }

    @Test
    void counting_by_arithmetic_is_counting_day_by_day() {
        days().forEach(from -> {
            long counted = 0;
            for (LocalDate to = from; to.isBefore(from.plusDays(60)); to = to.plusDays(1)) {
                counted += !to.equals(from) && calendar.isWorking(to) ? 1 : 0;
                assertThat(calendar.between(from, to)).isEqualTo(counted);
                assertThat(calendar.between(to, from)).isEqualTo(-counted);
            }
        });
    }

    @Test
    void plus_and_between_are_inverse_and_plus_ends_on_a_working_day() {
        Random random = new Random(20261122);
        days().forEach(from -> {
            int distance = random.nextInt(1, 1_000);
            LocalDate to = calendar.plus(from, distance);
            assertThat(calendar.isWorking(to)).isTrue();
            assertThat(calendar.between(from, to)).isEqualTo(distance);
            if (calendar.isWorking(from)) {
                assertThat(calendar.plus(to, -distance)).isEqualTo(from);
            }
        });
    }

    @Test
    void further_on_is_never_earlier() {
        days().forEach(day -> {
            for (int distance = -30; distance < 30; distance++) {
                assertThat(calendar.plus(day, distance)).isBefore(calendar.plus(day, distance + 1));
                assertThat(calendar.plus(day, distance)).isBeforeOrEqualTo(calendar.plus(day.plusDays(1), distance));
            }
        });
    }

    @Test
    void the_nearest_working_day_is_the_day_itself_where_it_is_worked() {
        days().forEach(day -> {
            LocalDate next = calendar.workingFrom(day);
            LocalDate last = calendar.workingUpTo(day);
            assertThat(List.of(calendar.isWorking(next), calendar.isWorking(last))).containsExactly(true, true);
            if (calendar.isWorking(day)) {
                assertThat(List.of(next, last)).containsExactly(day, day);
            } else {
                assertThat(next).isAfter(day);
                assertThat(calendar.between(last, next)).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        // in China: Friday noon to Monday 6:00
        "2026-11-20T04:00:00Z, 2026-11-22T22:00:00Z, PT18H",
        // within a Saturday
        "2026-11-21T01:00:00Z, 2026-11-21T09:00:00Z, PT0S",
        // a Saturday worked instead
        "2026-10-10T01:00:00Z, 2026-10-10T09:30:00Z, PT8H30M",
        "2026-11-20T04:00:01Z, 2026-11-20T04:00:00Z, PT-1S"
    })
    void working_time_is_the_time_that_lies_in_working_days(Instant from, Instant to, Duration time) {
        assertThat(calendar.time(from, to)).isEqualTo(time);
    }

    @Test
    void working_times_of_stretches_in_a_row_add_up() {
        Random random = new Random(20261122);
        Instant first = Instant.parse("2018-01-01T00:00:00Z");
        for (int i = 0; i < 1_000; i++) {
            Instant second = first.plusSeconds(random.nextInt(10_000_000));
            Instant third = second.plusNanos(random.nextLong(1_000_000_000_000_000L));
            assertThat(calendar.time(first, second).plus(calendar.time(second, third)))
                    .isEqualTo(calendar.time(first, third));
        }
    }

    @Test
    void centuries_are_counted_as_fast_as_days() {
        assertThat(calendar.plus(LocalDate.of(1000, 1, 1), 2_000_000)).isEqualTo(LocalDate.of(8666, 7, 18));
        assertThat(calendar.between(LocalDate.of(1000, 1, 1), LocalDate.of(8666, 7, 18))).isEqualTo(2_000_000);
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS));
    }

    private static HolidayNotice notice(String number, String published, String occasion, String from, String to) {
        return new HolidayNotice(
                number,
                LocalDate.parse(published),
                2030,
                List.of(new HolidayOccasion(occasion, LocalDate.parse(from), LocalDate.parse(to), List.of())));
    }
}
