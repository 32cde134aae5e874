package org.jiedui.task.task.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiedui.task.task.model.TaskStatus.ASSIGNED;
import static org.jiedui.task.task.model.TaskStatus.CANCELLED;
import static org.jiedui.task.task.model.TaskStatus.COMPLETED;
import static org.jiedui.task.task.model.TaskStatus.DRAFT;
import static org.jiedui.task.task.model.TaskStatus.IN_ACCEPTANCE;
import static org.jiedui.task.task.model.TaskStatus.IN_PROGRESS;
import static org.jiedui.task.task.model.TaskStatus.SUSPENDED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-17T02:00:00Z");

    /** Every allowed move and what it is called; whatever is not here is refused. */
    private static final Map<TaskStatus, Map<TaskStatus, Class<?>>> MOVES = Map.of(
            DRAFT,
            Map.of(
                    ASSIGNED, TaskEvent.Assigned.class,
                    SUSPENDED, TaskEvent.Suspended.class,
                    CANCELLED, TaskEvent.Cancelled.class),
            ASSIGNED,
            Map.of(
                    IN_PROGRESS, TaskEvent.Started.class,
                    SUSPENDED, TaskEvent.Suspended.class,
                    CANCELLED, TaskEvent.Cancelled.class),
            IN_PROGRESS,
            Map.of(
                    IN_ACCEPTANCE, TaskEvent.Submitted.class,
                    SUSPENDED, TaskEvent.Suspended.class,
                    CANCELLED, TaskEvent.Cancelled.class),
            IN_ACCEPTANCE,
            Map.of(
                    COMPLETED, TaskEvent.Completed.class,
                    IN_PROGRESS, TaskEvent.Returned.class,
                    SUSPENDED, TaskEvent.Suspended.class,
                    CANCELLED, TaskEvent.Cancelled.class),
            COMPLETED,
            Map.of(),
            CANCELLED,
            Map.of());

    static Stream<Arguments> pairs() {
        return MOVES.keySet().stream()
                .flatMap(from -> Arrays.stream(TaskStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_task_moves_along_the_lines_drawn_and_no_others(TaskStatus from, TaskStatus to) {
        // Given
        Task task = at(from);
        Class<?> event = MOVES.get(from).get(to);
        // When
        assertThat(task.next().contains(to)).isEqualTo(event != null);
        // Then
        if (event == null) {
            assertThatThrownBy(() -> task.move(to, NOW)).isInstanceOf(IllegalStateException.class);
            assertThat(task.status()).isEqualTo(from);
        } else {
            assertThat(task.move(to, NOW)).isInstanceOf(event);
            assertThat(task.status()).isEqualTo(to);
            assertThat(task.updatedAt()).isEqualTo(NOW);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE"})
    void a_suspended_task_goes_back_to_where_it_came_from_or_ends(TaskStatus from) {
        // Given
        Task task = at(from);
        task.move(SUSPENDED, NOW);
        // Then
        assertThat(task.suspendedFrom()).isEqualTo(from);
        assertThat(task.next()).isEqualTo(Set.of(from, CANCELLED));
        // When
        assertThat(task.move(from, NOW)).isInstanceOf(TaskEvent.Resumed.class);
        // Then
        assertThat(task.status()).isEqualTo(from);
        assertThat(task.suspendedFrom()).isNull();
    }

    @Test
    void a_suspended_task_may_be_cancelled_and_forgets_where_it_was() {
        Task task = at(IN_PROGRESS);
        task.move(SUSPENDED, NOW);
        // When
        assertThat(task.move(CANCELLED, NOW)).isInstanceOf(TaskEvent.Cancelled.class);
        // Then
        assertThat(task.suspendedFrom()).isNull();
        assertThat(task.next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void only_what_stops_ends_or_sends_back_needs_a_reason(TaskStatus from, TaskStatus to) {
        boolean needed = to == SUSPENDED || to == CANCELLED || (from == IN_ACCEPTANCE && to == IN_PROGRESS);
        assertThat(at(from).needsReason(to)).isEqualTo(needed);
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void from_assignment_to_acceptance_somebody_has_to_lead(TaskStatus to) {
        boolean needed = Set.of(ASSIGNED, IN_PROGRESS, IN_ACCEPTANCE).contains(to);
        assertThat(task(List.of()).lacksLeadFor(to)).isEqualTo(needed);
        assertThat(task(List.of(new Assignment("TJ-DRC", null, AssignmentRole.SUPPORT, null))).lacksLeadFor(to))
                .isEqualTo(needed);
        assertThat(task(List.of(new Assignment("TJ-DRC", null, AssignmentRole.LEAD, null))).lacksLeadFor(to))
                .isFalse();
    }

    @Test
    void a_task_suspended_under_way_still_needs_its_lead() {
        Task draft = at(DRAFT);
        draft.move(SUSPENDED, NOW);
        Task underWay = at(IN_PROGRESS);
        underWay.move(SUSPENDED, NOW);
        assertThat(draft.needsLead()).isFalse();
        assertThat(underWay.needsLead()).isTrue();
    }

    @Test
    void equal_weights_are_equal_whatever_their_zeros() {
        assertThat(weighing("8.000")).isEqualTo(weighing("8"));
        assertThat(weighing("100").weight().toString()).isEqualTo("100");
    }

    private static Task at(TaskStatus status) {
        Task task = task(List.of(new Assignment("TJ-DRC", null, AssignmentRole.LEAD, null)));
        List<TaskStatus> way =
                status == CANCELLED ? List.of(CANCELLED) : List.of(ASSIGNED, IN_PROGRESS, IN_ACCEPTANCE, COMPLETED);
        for (TaskStatus step : way) {
            if (task.status() != status) {
                task.move(step, NOW);
            }
        }
        return task;
    }

    private static Task task(List<Assignment> assignments) {
        return new Task(UUID.randomUUID(), "120000", details(assignments, null), Instant.EPOCH);
    }

    private static TaskDetails weighing(String weight) {
        return details(List.of(), new BigDecimal(weight));
    }

    private static TaskDetails details(List<Assignment> assignments, BigDecimal weight) {
        return new TaskDetails(
                "X-1", "共建园区", null, null, null, null, null, null, null, null, weight, null, null, assignments, null, null,
                null, null, false, null);
    }
}
