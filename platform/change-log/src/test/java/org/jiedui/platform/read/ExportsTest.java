package org.jiedui.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.representation.Fields;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.text.Language;
import org.junit.jupiter.api.Test;

/** Exports leave connections to the rest of the service, and nothing on the disk when they fail. */
@QuarkusTest
@WithEngines(database = "bare")
class ExportsTest {

    record Line(String text) {}

    @Inject
    Exports exports;

    @Test
    void four_run_at_once_and_a_fifth_is_asked_to_come_again() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Path>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> write(list(() -> {
                    begun.countDown();
                    goOn.await();
                }))));
            }
            begun.await();

            // When
            assertThatThrownBy(() -> write(list(() -> {})))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(PlatformProblem.SERVICE_UNAVAILABLE);
                        assertThat(problem.headers()).containsEntry("Retry-After", "2");
                    });

            // Then
            goOn.countDown();
            for (Future<Path> file : running) {
                assertThat(content(file.get())).isEqualTo("\uFEFFtext\r\none\r\n");
            }
            assertThat(content(write(list(() -> {})))).isEqualTo("\uFEFFtext\r\none\r\n");
        }
    }

    @Test
    void an_export_that_fails_leaves_no_file() throws IOException {
        List<Path> before = files();
        assertThatThrownBy(() -> write(list(() -> {
                    throw new IllegalStateException("in the middle");
                })))
                .hasMessage("in the middle");
        assertThat(files()).isSubsetOf(before);
    }

    private Path write(Exports.Exported<Line> list) {
        return exports.write(list, SheetFormat.CSV, Language.ZH);
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static Exports.Exported<Line> list(Step whileReading) {
        return new Exports.Exported<>(Line.class, new MultivaluedHashMap<>(), query -> {
            try {
                whileReading.run();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return new Page<>(List.of(new Line("one")), null, 1L, Fields.ALL);
        });
    }

    private static String content(Path file) throws IOException {
        String content = Files.readString(file);
        Files.delete(file);
        return content;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("jiedui-export-")).toList();
        }
    }
}
