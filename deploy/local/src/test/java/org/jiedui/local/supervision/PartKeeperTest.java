package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.jiedui.platform.engines.ProcessId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartKeeperTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<Running> keepers = new ArrayList<>();
    private DataFolder data;
    private Marks marks;
    private Records records;
    private Path refusal;

    @BeforeEach
    void prepare() throws IOException {
        data = new DataFolder(folder.toRealPath());
        data.create();
        marks = new Marks(data);
        records = new Records(data);
        refusal = folder.resolve("refuse");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        for (Running running : keepers) {
            running.leave();
        }
        Ending.of(marks.running("task-service"));
    }

    @Test
    void a_part_that_dies_is_started_again_and_its_log_tells_why() throws Exception {
        // Given
        begin(runner());
        PartRecord first = await(record -> record.state() == PartState.READY);
        // When
        first.process().orElseThrow().signal("KILL");
        PartRecord second = await(record -> record.state() == PartState.READY && record.restarts() == 1);
        // Then
        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(second.process()).isPresent();
        assertThat(Files.readString(data.log(Part.TASK_SERVICE)))
                .contains("task-service (process " + first.pid() + ") ended; it is started again, for the 1. time");
    }

    @Test
    void a_new_supervisor_takes_over_what_an_earlier_one_has_left() throws Exception {
        // Given
        Running earlier = begin(runner());
        PartRecord left = await(record -> record.state() == PartState.READY);
        earlier.leave();
        // When
        Running later = begin(runner());
        later.keeper().awaitFirstReady();
        // Then
        PartRecord taken = records.read(Part.TASK_SERVICE).orElseThrow();
        assertThat(taken.pid()).isEqualTo(left.pid());
        assertThat(taken.since()).isEqualTo(left.since());
        assertThat(taken.restarts()).isZero();
    }

    @Test
    void what_was_started_with_another_program_is_replaced() throws Exception {
        // Given
        Running earlier = begin(runner());
        ProcessId left =
                await(record -> record.state() == PartState.READY).process().orElseThrow();
        earlier.leave();
        // When
        begin(runner().fingerprint("two"));
        PartRecord replaced = await(record ->
                record.state() == PartState.READY && record.fingerprint().equals("two"));
        // Then
        assertThat(left.isRunning()).isFalse();
        assertThat(replaced.process()).isPresent();
    }

    @Test
    void a_process_that_nobody_has_noted_is_found_and_ended() throws Exception {
        // Given
        ProcessId stray = runner().start();
        assertThat(marks.running("task-service")).containsExactly(stray);
        // When
        begin(runner());
        PartRecord started = await(record -> record.state() == PartState.READY);
        // Then
        assertThat(stray.isRunning()).isFalse();
        assertThat(marks.running("task-service"))
                .containsExactly(started.process().orElseThrow());
    }

    @Test
    void a_part_that_cannot_start_says_so_and_is_tried_again() throws Exception {
        // Given
        Files.createFile(refusal);
        begin(runner());
        PartRecord refused = await(record -> record.failures() >= 2);
        // When
        Files.delete(refusal);
        PartRecord started = await(record -> record.state() == PartState.READY);
        // Then
        assertThat(refused.state()).isEqualTo(PartState.DOWN);
        assertThat(refused.problem()).isEqualTo("The port is taken.");
        assertThat(started.problem()).isNull();
        assertThat(started.failures()).isZero();
    }

    @Test
    void the_log_of_the_run_before_is_kept() throws Exception {
        // Given
        Path log = data.log(Part.TASK_SERVICE);
        Files.writeString(log, "yesterday");
        // When
        begin(runner());
        await(record -> record.state() == PartState.READY);
        // Then
        assertThat(folder.resolve("logs/task-service.log.1")).hasContent("yesterday");
    }

    @Test
    void a_part_is_started_again_though_nothing_can_be_written_down_and_its_note_follows() throws Exception {
        // Given
        begin(runner());
        ProcessId first = await(record -> record.state() == PartState.READY)
                .process()
                .orElseThrow();
        // As good as a full disk: where the notes should lie, nothing can be made.
        Path aside = Files.move(data.run(), folder.resolve("aside"));
        Files.createFile(data.run());
        // When
        first.signal("KILL");
        ProcessId second = awaitAnother(first);
        Files.delete(data.run());
        Files.move(aside, data.run());
        // Then
        PartRecord noted = await(record -> record.process().equals(Optional.of(second)));
        assertThat(noted.state()).isEqualTo(PartState.READY);
        assertThat(noted.restarts()).isEqualTo(1);
    }

    private ProcessId awaitAnother(ProcessId first) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            List<ProcessId> running = marks.running("task-service");
            if (!running.isEmpty() && !running.contains(first)) {
                return running.getFirst();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Nothing was started within " + LIMIT);
    }

    private ScriptRunner runner() {
        return new ScriptRunner(marks, refusal);
    }

    private Running begin(PartRunner runner) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        PartLog log = new PartLog(data.log(Part.TASK_SERVICE), clock);
        PartKeeper keeper = new PartKeeper(runner, 8081, marks, records, log, clock);
        keeper.prepare();
        Running running = new Running(keeper, Thread.ofPlatform().start(keeper));
        keepers.add(running);
        return running;
    }

    private PartRecord await(Predicate<PartRecord> condition) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            PartRecord record = records.read(Part.TASK_SERVICE).orElseThrow();
            if (condition.test(record)) {
                return record;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Not within " + LIMIT + ": " + records.read(Part.TASK_SERVICE));
    }

    private record Running(PartKeeper keeper, Thread thread) {
        void leave() throws InterruptedException {
            keeper.leave();
            thread.join();
        }
    }
}
