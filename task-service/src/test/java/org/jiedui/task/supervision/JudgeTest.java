package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.calendar.OfficialNotices;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.clock.Days;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionRule;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;
import org.jiedui.task.task.JudgeableTask;
import org.jiedui.task.task.TaskStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(OfficialNotices.bundled());
    private static final SupervisionRule DUE = rule("DUE", RuleKind.DAYS_BEFORE_DUE, 5, -1, null);
    private static final SupervisionRule LAG = rule("LAG", RuleKind.PROGRESS_LAG, 20, 40, null);
    private static final SupervisionRule MILESTONE = rule("MILESTONE", RuleKind.MILESTONE_MISSED, 1, 10, null);

    @ParameterizedTest
    @CsvSource({
        "2026-09-22, GREEN",
        "2026-09-23, YELLOW",
        "2026-09-28, YELLOW",
        "2026-10-08, YELLOW",
        "2026-10-09, RED"
    })
    void the_days_that_are_left_are_working_days(LocalDate day, JudgedLight light) {
        // Given: from 1 to 7 October nobody works, and Friday 25 September is off too
        JudgeableTask task = task(null, "2026-10-08", 0, null);

        // When
        Verdict verdict = judge(day, Standing.NONE, task, DUE);

        // Then
        assertThat(verdict.light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"30, 20, GREEN", "30, 10, YELLOW", "50, 10, RED", "100, 100, GREEN"})
    void progress_is_held_against_the_share_of_the_time_that_has_gone(int gone, int progress, JudgedLight light) {
        // Given: 100 working days
        LocalDate start = LocalDate.of(2026, 3, 2);
        LocalDate due = CALENDAR.plus(start, 99);

        // When
        Verdict verdict = judge(
                CALENDAR.plus(start, gone - 1),
                Standing.NONE,
                task(start.toString(), due.toString(), progress, null),
                LAG);

        // Then
        assertThat(verdict.light()).isEqualTo(light);
    }

    @Test
    void while_a_task_is_suspended_its_time_stands_still() {
        // Given: of 50 days that have gone, 20 were spent suspended
        LocalDate start = LocalDate.of(2026, 3, 2);
        LocalDate day = CALENDAR.plus(start, 49);
        LocalDate suspended = CALENDAR.plus(start, 9);
        TaskStage pause = new TaskStage(
                "SUSPENDED", morning(suspended), morning(CALENDAR.plus(suspended, 20)), 3);
        JudgeableTask task = task(start.toString(), CALENDAR.plus(start, 99).toString(), 0, null);

        // When
        Verdict verdict = new Judge(day, CALENDAR, book(LAG)).judge(task, Standing.NONE, List.of(pause));

        // Then
        assertThat(verdict.findings())
                .containsExactly(new Finding("LAG", RuleKind.PROGRESS_LAG, JudgedLight.YELLOW, 30, 20));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, GREEN", "2026-07-01, YELLOW", "2026-07-13, YELLOW", "2026-07-14, RED"})
    void a_milestone_is_missed_from_the_day_after_its_own(LocalDate day, JudgedLight light) {
        // Given
        JudgeableTask task = task(null, null, 0, "2026-06-30");

        // When
        Verdict verdict = judge(day, Standing.NONE, task, MILESTONE);

        // Then
        assertThat(verdict.light()).isEqualTo(light);
    }

    @Test
    void the_worst_that_any_rule_finds_counts_and_each_finding_is_kept() {
        // Given
        JudgeableTask task = task("2026-03-02", "2026-06-30", 90, "2026-03-31");

        // When
        Verdict verdict = judge(LocalDate.of(2026, 6, 29), Standing.NONE, task, DUE, LAG, MILESTONE);

        // Then
        assertThat(verdict.light()).isEqualTo(JudgedLight.RED);
        assertThat(verdict.redSince()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(verdict.findings())
                .containsExactly(
                        new Finding("DUE", RuleKind.DAYS_BEFORE_DUE, JudgedLight.YELLOW, 1, 5),
                        new Finding("MILESTONE", RuleKind.MILESTONE_MISSED, JudgedLight.RED, 60, 10));
    }

    @Test
    void a_task_without_days_and_milestones_is_green() {
        // Given
        JudgeableTask task = task(null, null, 0, null);

        // When
        Verdict verdict = judge(LocalDate.of(2026, 6, 29), Standing.NONE, task, DUE, LAG, MILESTONE);

        // Then
        assertThat(verdict.isClear()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, YELLOW", "2026-06-30, YELLOW", "2026-07-01, GREEN"})
    void what_was_red_and_is_made_good_is_yellow_for_the_rest_of_the_month(LocalDate day, JudgedLight light) {
        // Given
        JudgeableTask good = task(null, "2027-06-30", 0, null);
        Standing red = new Standing(LocalDate.of(2026, 6, 12), JudgedLight.RED, LocalDate.of(2026, 6, 1), null, false);
        Verdict first = judge(LocalDate.of(2026, 6, 15), red, good, DUE);
        Standing made = new Standing(LocalDate.of(2026, 6, 15), first.light(), null, first.madeGoodOn(), false);

        // When
        Verdict verdict = judge(day, made, good, DUE);

        // Then
        assertThat(first.light()).isEqualTo(JudgedLight.YELLOW);
        assertThat(first.madeGoodOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(verdict.light()).isEqualTo(light);
    }

    @Test
    void what_is_made_good_on_the_first_day_of_a_month_is_yellow_for_that_month_too() {
        // Given
        JudgeableTask good = task(null, "2027-06-30", 0, null);
        Standing red = new Standing(LocalDate.of(2026, 6, 30), JudgedLight.RED, LocalDate.of(2026, 6, 1), null, false);

        // When
        Verdict verdict = judge(LocalDate.of(2026, 7, 1), red, good, DUE);

        // Then
        assertThat(verdict.light()).isEqualTo(JudgedLight.YELLOW);
    }

    @Test
    void what_stays_red_is_red_since_it_first_was() {
        // Given
        JudgeableTask late = task(null, "2026-05-29", 0, null);
        Standing red = new Standing(LocalDate.of(2026, 6, 12), JudgedLight.RED, LocalDate.of(2026, 6, 1), null, false);

        // When
        Verdict verdict = judge(LocalDate.of(2026, 6, 15), red, late, DUE);

        // Then
        assertThat(verdict.redSince()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_citys_own_rule_takes_the_place_of_the_general_one_even_where_it_is_disabled() {
        // Given
        JudgeableTask late = task("2026-01-05", "2026-05-29", 0, null);
        SupervisionRule own = new SupervisionRule(
                UUID.randomUUID(),
                "120000",
                details("TJ-DUE", RuleKind.DAYS_BEFORE_DUE, 5, -1, List.of(), true),
                morning(LocalDate.of(2026, 1, 1)));

        // When
        Verdict verdict = judge(LocalDate.of(2026, 6, 15), Standing.NONE, late, DUE, LAG, own);

        // Then
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly("LAG");
    }

    @ParameterizedTest
    @CsvSource({"URGENT, RED", "HIGH, GREEN"})
    void a_rule_may_be_for_some_priorities_only(String priority, JudgedLight light) {
        // Given
        JudgeableTask late = task(null, "2026-05-29", 0, null);
        SupervisionRule rule = rule("DUE", RuleKind.DAYS_BEFORE_DUE, 5, -1, priority);

        // When
        Verdict verdict = judge(LocalDate.of(2026, 6, 15), Standing.NONE, late, rule);

        // Then
        assertThat(verdict.light()).isEqualTo(light);
    }

    private static Verdict judge(LocalDate day, Standing before, JudgeableTask task, SupervisionRule... rules) {
        return new Judge(day, CALENDAR, book(rules)).judge(task, before, List.of());
    }

    private static RuleBook book(SupervisionRule... rules) {
        return new RuleBook(List.of(rules));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(Days.ZONE).toInstant();
    }

    /** Urgent, of Tianjin. */
    private static JudgeableTask task(String start, String due, int progress, String milestone) {
        return new JudgeableTask(
                UUID.randomUUID(), day(start), day(due), progress, day(milestone), "URGENT", null, "120000", "GREEN");
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static SupervisionRule rule(String code, RuleKind kind, int yellow, int red, String priority) {
        List<String> priorities = priority == null ? List.of() : List.of(priority);
        return new SupervisionRule(
                UUID.randomUUID(),
                null,
                details(code, kind, yellow, red, priorities, false),
                morning(LocalDate.of(2026, 1, 1)));
    }

    private static SupervisionRuleDetails details(
            String code, RuleKind kind, int yellow, int red, List<String> priorities, boolean disabled) {
        return new SupervisionRuleDetails(
                code, code, kind, yellow, red, priorities, List.of(), List.of(), null, disabled);
    }
}
