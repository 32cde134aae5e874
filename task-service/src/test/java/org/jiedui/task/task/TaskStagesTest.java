package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskStagesTest {

    @Test
    void a_task_has_been_in_one_state_after_the_other_and_back_in_that_which_it_was_suspended_from() {
        // Given
        TaskStages stages = new TaskStages();

        // When
        List<String> events = List.of(
                "created", "changed", "assigned", "started", "progressed", "suspended", "light-changed", "resumed",
                "submitted", "returned", "submitted", "completed");
        for (int i = 0; i < events.size(); i++) {
            stages.add(events.get(i), time(i), i + 1);
        }

        // Then
        assertThat(stages.all())
                .containsExactly(
                        new TaskStage("DRAFT", time(0), time(2), 1),
                        new TaskStage("ASSIGNED", time(2), time(3), 3),
                        new TaskStage("IN_PROGRESS", time(3), time(5), 4),
                        new TaskStage("SUSPENDED", time(5), time(7), 6),
                        new TaskStage("IN_PROGRESS", time(7), time(8), 8),
                        new TaskStage("IN_ACCEPTANCE", time(8), time(9), 9),
                        new TaskStage("IN_PROGRESS", time(9), time(10), 10),
                        new TaskStage("IN_ACCEPTANCE", time(10), time(11), 11),
                        new TaskStage("COMPLETED", time(11), null, 12));
    }

    private static Instant time(int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3600L * hour);
    }
}
