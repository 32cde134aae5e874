package org.jiedui.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jiedui.local.sample.Programme.TaskStory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskStoryLoaderTest {
    private static final int ALL = 3;

    /** Adopted, patched, and moved twice: versions 1 to 4. */
    private static final TaskStory STORY = new TaskStory(
            "TC-2018", "三/（一）/1", JsonNodeFactory.instance.objectNode(), List.of(), List.of("ASSIGNED", "IN_PROGRESS"));

    @ParameterizedTest(name = "version {0}, {1}: {2} steps done")
    @CsvSource({"1, DRAFT, 0", "2, DRAFT, 1", "3, ASSIGNED, 2"})
    void a_story_that_was_cut_short_goes_on_where_it_stopped(int version, String status, int done) {
        // Given
        TaskStory story = STORY;
        // When
        int steps = TaskStoryLoader.stepsDone(story, version, status);
        // Then
        assertThat(steps).isEqualTo(done);
    }

    @ParameterizedTest(name = "version {0}, {1}")
    @CsvSource({"4, IN_PROGRESS", "9, COMPLETED", "2, CANCELLED", "3, DRAFT"})
    void a_story_that_is_told_or_that_somebody_has_changed_is_left_alone(int version, String status) {
        // Given
        TaskStory story = STORY;
        // When
        int steps = TaskStoryLoader.stepsDone(story, version, status);
        // Then
        assertThat(steps).isEqualTo(ALL);
    }
}
