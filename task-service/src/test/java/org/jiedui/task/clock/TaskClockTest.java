package org.jiedui.task.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.platform.calendar.OfficialNotices;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.task.report.ReviewWait;
import org.jiedui.task.task.TaskStage;
import org.jiedui.task.task.UnitWait;
import org.junit.jupiter.api.Test;

/** In the week from Monday 9 to Friday 13 November 2026, a day of which has 86,400 working seconds. */
class TaskClockTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(OfficialNotices.bundled());
    private static final long DAY = 86_400;
    private static final Instant NOW = day(13);

    @Test
    void a_task_that_nobody_has_yet_takes_nobodys_time() {
        assertThat(segments(List.of(stage("DRAFT", 2, 0)), List.of())).isEmpty();
    }

    @Test
    void each_state_is_charged_to_whoever_has_the_task_then() {
        // Given
        List<TaskStage> life = List.of(
                stage("DRAFT", 2, 9),
                stage("ASSIGNED", 9, 10),
                stage("IN_PROGRESS", 10, 11),
                stage("SUSPENDED", 11, 12),
                stage("IN_ACCEPTANCE", 12, 0));

        // When
        List<ClockSegment> segments = segments(life, List.of());

        // Then
        assertThat(segments)
                .containsExactly(
                        new ClockSegment(day(9), day(10), "ASSIGNED", ChargedTo.LEAD, null, DAY),
                        new ClockSegment(day(10), day(11), "IN_PROGRESS", ChargedTo.LEAD, null, DAY),
                        new ClockSegment(day(11), day(12), "SUSPENDED", ChargedTo.NOBODY, null, DAY),
                        new ClockSegment(day(12), day(13), "IN_ACCEPTANCE", ChargedTo.OFFICE, null, DAY));
        assertThat(TaskClock.charged(segments))
                .isEqualTo(Map.of(
                        ChargedTo.LEAD, 2 * DAY, ChargedTo.OFFICE, DAY, ChargedTo.SUPPORT, 0L, ChargedTo.NOBODY, DAY));
    }

    @Test
    void while_any_report_waits_for_its_review_the_time_is_the_offices() {
        // Given
        List<TaskStage> life = List.of(stage("ASSIGNED", 9, 10), stage("IN_PROGRESS", 10, 0));
        List<ReviewWait> waits = List.of(
                new ReviewWait(hour(10, 6), hour(11, 6)),
                new ReviewWait(hour(11, 0), hour(11, 12)),
                new ReviewWait(hour(12, 12), null));

        // When
        List<ClockSegment> segments = segments(life, waits);

        // Then
        assertThat(segments)
                .extracting(segment -> segment.chargedTo() + " " + segment.from() + " " + segment.workingSeconds() / 3600)
                .containsExactly(
                        "LEAD 2026-11-08T16:00:00Z 24",
                        "LEAD 2026-11-09T16:00:00Z 6",
                        "OFFICE 2026-11-09T22:00:00Z 30",
                        "LEAD 2026-11-11T04:00:00Z 24",
                        "OFFICE 2026-11-12T04:00:00Z 12");
    }

    @Test
    void the_segments_sum_to_the_working_time_between_the_first_assignment_and_the_end() {
        // Given: over a weekend, to fractions of seconds
        List<TaskStage> life = List.of(
                new TaskStage("ASSIGNED", Instant.parse("2026-10-30T01:02:03.9Z"), hour(3, 5), 2),
                new TaskStage("IN_PROGRESS", hour(3, 5), Instant.parse("2026-11-08T05:00:00.5Z"), 3),
                new TaskStage("COMPLETED", Instant.parse("2026-11-08T05:00:00.5Z"), null, 4));
        List<ReviewWait> waits = List.of(
                new ReviewWait(Instant.parse("2026-11-03T23:59:59.999Z"), Instant.parse("2026-11-07T10:00:00.001Z")));

        // When
        List<ClockSegment> segments = segments(life, waits);

        // Then
        Instant begin = Instant.parse("2026-10-30T01:02:03Z");
        Instant end = Instant.parse("2026-11-08T05:00:00Z");
        assertThat(segments).hasSize(4);
        assertThat(segments.getFirst().from()).isEqualTo(begin);
        assertThat(segments.getLast().to()).isEqualTo(end);
        assertThat(segments.stream().mapToLong(ClockSegment::workingSeconds).sum())
                .isEqualTo(CALENDAR.time(begin, end).toSeconds());
    }

    @Test
    void while_the_work_waits_for_a_unit_in_support_the_time_is_that_units_unless_the_office_could_go_on() {
        // Given
        List<TaskStage> life = List.of(stage("IN_PROGRESS", 9, 12), stage("SUSPENDED", 12, 0));
        List<TaskStage> assigned = Stream.concat(Stream.of(stage("ASSIGNED", 8, 9)), life.stream()).toList();
        List<UnitWait> units = List.of(
                new UnitWait(hour(9, 12), hour(10, 12), "CC-DRC", null),
                new UnitWait(hour(10, 12), null, null, "220104"));
        List<ReviewWait> reviews = List.of(new ReviewWait(hour(11, 0), hour(11, 12)));

        // When
        List<ClockSegment> segments = TaskClock.segments(assigned, reviews, units, CALENDAR, NOW);

        // Then
        assertThat(segments)
                .extracting(segment -> segment.chargedTo() + " " + segment.awaited() + " " + segment.workingSeconds() / 3600)
                .endsWith("SUPPORT CC-DRC 24", "SUPPORT 220104 12", "OFFICE null 12", "SUPPORT 220104 12", "NOBODY null 24");
    }

    private static List<ClockSegment> segments(List<TaskStage> life, List<ReviewWait> waits) {
        return TaskClock.segments(life, waits, List.of(), CALENDAR, NOW);
    }

    /** @param to 0 for a stage that goes on */
    private static TaskStage stage(String status, int from, int to) {
        return new TaskStage(status, day(from), to == 0 ? null : day(to), 1);
    }

    /** When this day of November begins in China. */
    private static Instant day(int day) {
        return hour(day, 0);
    }

    private static Instant hour(int day, int hour) {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds((day - 1) * DAY + (hour - 8) * 3600L);
    }
}
