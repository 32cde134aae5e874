package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    private Path checkout;

    private Settings settings;

    @BeforeEach
    void build() throws IOException {
        settings = Settings.read(checkout, Map.of());
        settings.data().create();
        write("deploy/local/target/jiedui-local.jar", "launcher 1");
        write("deploy/local/target/lib/library-1.0.jar", "library");
        write("deploy/local/target/classes/Launcher.class", "no part of it");
        for (Part part : Part.services()) {
            write(part.label() + "/target/quarkus-app/quarkus-run.jar", part.label());
        }
        write("gateway/target/quarkus-app/app/gateway-SNAPSHOT.jar", "gateway 1");
    }

    @Test
    void what_runs_is_whole_and_away_from_what_is_built() throws IOException {
        // Given
        Programs programs = new Programs(settings);
        // When
        programs.provide();
        // Then
        assertThat(programs.launcher()).hasContent("launcher 1").startsWith(settings.data().programs());
        assertThat(programs.launcher().resolveSibling("lib/library-1.0.jar")).hasContent("library");
        assertThat(programs.launcher().resolveSibling("classes")).doesNotExist();
        assertThat(programs.service(Part.GATEWAY)).hasContent("gateway");
    }

    @Test
    void a_jar_of_ours_that_is_written_over_in_place_stays_as_it_was() throws IOException {
        // Given
        Programs programs = new Programs(settings);
        programs.provide();
        // When
        write("deploy/local/target/jiedui-local.jar", "launcher 2");
        write("gateway/target/quarkus-app/app/gateway-SNAPSHOT.jar", "gateway 2");
        // Then
        assertThat(programs.launcher()).hasContent("launcher 1");
        assertThat(programs.service(Part.GATEWAY).resolveSibling("app/gateway-SNAPSHOT.jar")).hasContent("gateway 1");
    }

    @Test
    void another_build_lies_beside_it_until_nobody_runs_the_first() throws IOException {
        // Given
        Programs first = new Programs(settings);
        first.provide();
        write("gateway/target/quarkus-app/app/gateway-SNAPSHOT.jar", "gateway no. 2");
        Programs second = new Programs(settings);
        second.provide();
        assertThat(first.service(Part.GATEWAY)).exists().isNotEqualTo(second.service(Part.GATEWAY));
        // When
        second.removeOthers();
        // Then
        assertThat(first.service(Part.GATEWAY)).doesNotExist();
        assertThat(second.service(Part.GATEWAY)).exists();
        assertThat(second.service(Part.TASK_SERVICE)).isEqualTo(first.service(Part.TASK_SERVICE)).exists();
    }

    @Test
    void a_folder_that_was_cut_short_is_made_anew() throws IOException {
        // Given
        Programs programs = new Programs(settings);
        Path half = programs.launcher().getParent().resolveSibling(
                programs.launcher().getParent().getFileName() + ".half");
        Files.createDirectories(half);
        Files.writeString(half.resolve("jiedui-local.jar"), "half of it");
        // When
        programs.provide();
        // Then
        assertThat(programs.launcher()).hasContent("launcher 1");
        try (Stream<Path> folders = Files.list(settings.data().programs())) {
            List<Path> made = folders.toList();
            assertThat(made).hasSize(1 + Part.services().size()).doesNotContain(half);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
