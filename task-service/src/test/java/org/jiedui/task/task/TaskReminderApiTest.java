package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.walk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.reminder.Reminders;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Years from now, where no other test has a task that is due soon. */
@QuarkusTest
@WithEngines(database = "task")
class TaskReminderApiTest {

    private static final String DUE = ", \"dueOn\": \"2036-01-08\"";

    @Inject
    Reminders reminders;

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void each_step_before_and_after_the_due_day_reminds_once() {
        // Given
        String task = newLedTask(DUE);

        // When
        LocalDate.of(2035, 12, 20).datesUntil(LocalDate.of(2036, 1, 18)).forEach(day -> {
            morning(day);
            morning(day);
        });

        // Then
        assertThat(of(Tokens.tjOffice(), task))
                .extracting(reminder -> reminder.get("day") + " " + reminder.get("kind") + " " + reminder.get("days"))
                .containsExactlyInAnyOrder(
                        "2035-12-28 DUE_SOON 7",
                        "2036-01-03 DUE_SOON 3",
                        "2036-01-07 DUE_SOON 1",
                        "2036-01-09 OVERDUE 1",
                        "2036-01-16 OVERDUE 8");
    }

    @Test
    void nobody_is_reminded_on_a_day_off_but_when_the_days_off_end() {
        // Given
        String friday = newLedTask(", \"dueOn\": \"2036-01-11\"");
        LocalDate saturday = LocalDate.of(2036, 1, 12);

        // When
        morning(saturday);
        morning(saturday.plusDays(1));
        morning(saturday.plusDays(2));

        // Then
        assertThat(of(Tokens.tjOffice(), friday))
                .extracting(reminder -> reminder.get("day") + " " + reminder.get("kind") + " " + reminder.get("days"))
                .containsExactly("2036-01-14 OVERDUE 1");
    }

    @Test
    void a_step_that_was_missed_is_made_up_for_unless_the_next_has_come() {
        // Given
        String task = newLedTask(DUE);

        // When
        morning(LocalDate.of(2036, 1, 4));

        // Then
        List<Map<String, Object>> made = of(Tokens.tjOffice(), task);
        assertThat(made).extracting(reminder -> reminder.get("days")).containsExactly(3);
        assertThat(made.getFirst()).containsEntry("dueOn", "2036-01-08");
        assertThat(made.getFirst().get("task"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("id", task)
                .containsEntry("name", "共建园区");
    }

    @Test
    void reminders_are_for_the_offices_that_keep_a_task_and_the_units_assigned_to_it() {
        // Given
        String task = newLedTask(DUE + ", \"confidential\": true");

        // When
        morning(LocalDate.of(2036, 1, 1));

        // Then
        assertThat(of(Tokens.tjOffice(), task)).hasSize(1);
        assertThat(of(Tokens.tjDrc(), task)).hasSize(1);
        for (Token other : List.of(Tokens.ccOffice(), Tokens.ccChaoyang(), Tokens.superior(), Tokens.viewer())) {
            assertThat(of(other, task)).isEmpty();
        }
        as(Tokens.operator()).get(TASKS + "/reminders").then().statusCode(403);
    }

    @Test
    void of_what_is_done_with_or_due_on_another_day_nobody_is_reminded() {
        // Given
        String cancelled = newLedTask(DUE);
        String later = newTask("{\"title\": \"共建园区\"" + DUE + "}");
        String suspended = newLedTask(DUE);
        walk(suspended, "SUSPENDED");
        morning(LocalDate.of(2036, 1, 1));
        assertThat(of(Tokens.tjOffice(), cancelled)).hasSize(1);
        assertThat(of(Tokens.tjOffice(), later)).hasSize(1);

        // When
        walk(cancelled, "CANCELLED");
        patch(Tokens.tjOffice(), later, 1, "{\"dueOn\": \"2036-02-08\"}").then().statusCode(200);

        // Then
        for (String task : List.of(cancelled, later, suspended)) {
            assertThat(of(Tokens.tjOffice(), task)).isEmpty();
        }
    }

    @Test
    void reminders_are_filtered_and_old_ones_forgotten() {
        // Given
        String task = newLedTask(", \"dueOn\": \"2036-06-10\"");
        morning(LocalDate.of(2036, 6, 9));
        morning(LocalDate.of(2036, 6, 11));

        // When
        List<Map<String, Object>> overdue = of(Tokens.tjOffice(), task, "&kind=OVERDUE");

        // Then
        assertThat(overdue).extracting(reminder -> reminder.get("days")).containsExactly(1);
        as(Tokens.tjOffice()).get(TASKS + "/reminders?seen=true").then().statusCode(400);
        morning(LocalDate.of(2036, 9, 8));
        assertThat(of(Tokens.tjOffice(), task, "&kind=DUE_SOON")).isEmpty();
    }

    private void morning(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> reminders.run(day.atTime(6, 0).atZone(Days.ZONE).toInstant()));
    }

    private static List<Map<String, Object>> of(Token caller, String task) {
        return of(caller, task, "");
    }

    private static List<Map<String, Object>> of(Token caller, String task, String query) {
        return as(caller)
                .get(TASKS + "/reminders?limit=500&dueOn.from=2036-01-01" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("task", task)
                .getList("items.findAll { it.task.id == task }");
    }
}
