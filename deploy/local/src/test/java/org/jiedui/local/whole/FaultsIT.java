package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.engines.ProcessId;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing is lost, doubled or out of order though parts are killed in the middle of writes. Everything is written once,
 * before the tests; each test looks at it from another side.
 */
@ExtendWith(WithWholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final int WRITERS = 4;
    /** The last round takes two at once: the service restarts with an outbox that nobody could empty. */
    private static final List<List<Part>> KILLS = List.of(
            List.of(Part.TASK_SERVICE),
            List.of(Part.GATEWAY),
            List.of(Part.KAFKA),
            List.of(Part.POSTGRESQL),
            List.of(Part.TASK_SERVICE, Part.KAFKA));

    private static final Duration WRITING_BETWEEN = Duration.ofSeconds(3);
    /** Ten seconds is the longest that a request may take; the rest is for a busy machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(11);

    private final WholeSystem system;
    private final long seed = System.nanoTime();
    private final List<Writer> writers = new ArrayList<>();
    private Follower follower;
    private User office;

    FaultsIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeAll
    void writeWhilePartsAreKilled() throws Exception {
        office = system.as(DemoUser.TJ_OFFICE);
        follower = Follower.of(office);
        AtomicBoolean stop = new AtomicBoolean();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Writer>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String tag = "faults-" + UUID.randomUUID();
                running.add(threads.submit(new Writer(office, tag, seed + i, stop::get)));
            }
            try {
                killInTurn();
            } finally {
                stop.set(true);
            }
            for (Future<Writer> each : running) {
                writers.add(each.get());
            }
        }
        Digests.awaitEqual(system);
        System.out.printf(
                "Faults (seed %d): %d writes on %d tasks by %d writers, %d repeated requests, the slowest %.1f s; "
                        + "%d processes killed; stream: %s; %.0f s until quiet%n",
                seed,
                writers.stream().mapToInt(Writer::writes).sum(),
                tasks().size(),
                WRITERS,
                writers.stream().mapToInt(Writer::repeats).sum(),
                slowest().toMillis() / 1e3,
                KILLS.stream().mapToInt(List::size).sum(),
                follower.figures(),
                (System.nanoTime() - begin) / 1e9);
    }

    private void killInTurn() throws IOException, InterruptedException {
        for (List<Part> parts : KILLS) {
            TimeUnit.NANOSECONDS.sleep(WRITING_BETWEEN.toNanos());
            long begin = System.nanoTime();
            List<ProcessId> killed = new ArrayList<>();
            for (Part part : parts) {
                killed.add(system.kill(part));
            }
            for (int i = 0; i < parts.size(); i++) {
                system.awaitReturn(parts.get(i), killed.get(i), Duration.ofSeconds(60));
            }
            System.out.printf("Faults: %s killed, back after %.1f s%n", parts, (System.nanoTime() - begin) / 1e9);
        }
        TimeUnit.NANOSECONDS.sleep(WRITING_BETWEEN.toNanos());
    }

    @AfterAll
    void stopFollowing() throws IOException, InterruptedException {
        if (follower != null) {
            follower.close();
        }
    }

    @Test
    void every_acknowledged_write_is_there() throws Exception {
        // Given
        List<WrittenTask> written = tasks();
        // When
        List<WrittenTask> stored = new ArrayList<>();
        for (WrittenTask task : written) {
            stored.add(stored(task));
        }
        // Then
        assertThat(stored).containsExactlyElementsOf(written).hasSizeGreaterThan(WRITERS);
    }

    @Test
    void each_key_had_one_effect() throws Exception {
        // Given
        for (Writer writer : writers) {
            // When
            JsonNode list = office.get("/tasks?count=true&limit=1&tags=" + writer.tag())
                    .expect(200)
                    .json();
            // Then
            assertThat(list.path("total").asInt()).isEqualTo(writer.tasks().size());
        }
    }

    @Test
    void no_request_outlived_its_deadline() {
        // Given
        Duration limit = DEADLINE;
        // When
        Duration slowest = slowest();
        // Then
        assertThat(slowest).isLessThan(limit);
    }

    @Test
    void the_topic_tells_each_version_once_and_in_order_as_the_history_does() throws Exception {
        // Given
        TopicAudit topic = TopicAudit.of(system.topic("jiedui.task").read());
        // When
        List<String> differences = new ArrayList<>();
        for (WrittenTask task : tasks()) {
            List<String> told = topic.of(task.id()).stream()
                    .filter(event -> !event.isTombstone())
                    .map(event -> event.version() + " " + event.attribute("id") + " " + event.attribute("type"))
                    .toList();
            if (!told.equals(history(task))) {
                differences.add(task.id() + ": " + told + " instead of " + history(task));
            }
        }
        // Then
        System.out.printf("Faults: %d duplicates on jiedui.task%n", topic.duplicates());
        assertThat(topic.faults()).isEmpty();
        assertThat(differences).isEmpty();
    }

    @Test
    void the_public_topic_has_nothing_confidential() {
        // Given
        List<TopicRecord> records = system.topic("jiedui.task.public").read();
        // When
        TopicAudit topic = TopicAudit.of(records);
        // Then
        assertThat(topic.faults()).isEmpty();
        for (WrittenTask task : tasks()) {
            List<TopicRecord> events = topic.of(task.id());
            assertThat(events.isEmpty()).as("%s is missing", task).isEqualTo(!task.everPublic());
            if (task.everPublic()) {
                assertThat(events.getLast().isTombstone()).as("%s is withdrawn", task).isEqualTo(task.confidential());
            }
        }
    }

    @Test
    void the_stream_had_no_gap_that_it_did_not_tell_of() {
        // Given
        List<WrittenTask> written = tasks();
        // When
        if (follower.resyncs() == 0) {
            await("the stream has told all")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> written.stream()
                            .allMatch(task -> follower.version("task/" + task.id()) == task.version()));
        }
        // Then
        assertThat(follower.gaps()).isEmpty();
    }

    private List<WrittenTask> tasks() {
        return writers.stream().flatMap(writer -> writer.tasks().stream()).toList();
    }

    private Duration slowest() {
        return writers.stream().map(Writer::slowest).max(Duration::compareTo).orElseThrow();
    }

    /** The same as the service has it. */
    private WrittenTask stored(WrittenTask task) throws IOException, InterruptedException {
        JsonNode found = office.get("/tasks/" + task.id()).expect(200).json();
        return new WrittenTask(
                UUID.fromString(found.path("id").asText()),
                found.path("version").asInt(),
                found.path("title").asText(),
                found.path("description").asText(null),
                found.path("status").asText(),
                found.path("confidential").asBoolean(),
                task.everPublic());
    }

    /** Version, id and type of each change, oldest first. */
    private List<String> history(WrittenTask task) throws IOException, InterruptedException {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : office.get("/tasks/" + task.id() + "/history?limit=500")
                .expect(200)
                .json()
                .path("items")) {
            entries.add(entry.path("version").asInt() + " " + entry.path("id").asText() + " "
                    + entry.path("type").asText());
        }
        return entries.reversed();
    }
}
