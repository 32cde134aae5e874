package org.jiedui.platform.sheet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.labels.Labels;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.text.Text;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class LabelledListsTest {

    @Inject
    Labels labels;

    @Test
    void a_list_whose_columns_all_have_labels_lets_the_service_start() {
        assertThatCode(() -> start(Labelled.class)).doesNotThrowAnyException();
    }

    @Test
    void a_list_without_labels_keeps_the_service_from_starting_and_names_every_label() {
        assertThatThrownBy(() -> start(Unlabelled.class))
                .hasMessageEndingWith(": Sheet.Unlabelled, Unlabelled.count, Unlabelled.parts, UnlabelledPart.rank, UnlabelledPart.title");
    }

    @Test
    void two_columns_with_one_label_keep_the_service_from_starting() {
        // Given
        Text same = labels.byType().get("NoteView").get("title");
        labels.byType().put("Twice", Map.of("title", same, "other", same));
        labels.byType().get("Sheet").put("Twice", same);
        try {
            // Then
            assertThatThrownBy(() -> start(Twice.class)).hasMessageEndingWith("same label: Twice.other");
        } finally {
            labels.byType().remove("Twice");
            labels.byType().get("Sheet").remove("Twice");
        }
    }

    private void start(Class<? extends Record> view) {
        new LabelledLists(List.of(new Shown(view)), new Columns(labels)).check(new StartupEvent());
    }

    @Schema(name = "NoteView")
    record Labelled(UUID id, String title) {}

    record Unlabelled(int count, List<UnlabelledPart> parts) {}

    record UnlabelledPart(String title, int rank) {}

    record Twice(String title, String other) {}

    private static final class Shown extends Listing<Object> {

        Shown(Class<? extends Record> view) {
            super(Object.class, view, "nowhere", "nothing");
        }
    }
}
