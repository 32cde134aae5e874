package org.jiedui.local.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiedui.local.Sentence;
import org.jiedui.platform.engines.ProcessId;

/**
 * Keeps one part running: takes over what an earlier supervisor has left, starts it, and starts it again whenever it
 * dies.
 */
final class PartKeeper implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PartRunner runner;
    private final Marks marks;
    private final Records records;
    private final PartLog log;
    private final Clock clock;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private final CountDownLatch leaving = new CountDownLatch(1);
    private PartRecord record;
    private Optional<ProcessId> process = Optional.empty();

    PartKeeper(PartRunner runner, int port, Marks marks, Records records, PartLog log, Clock clock) {
        this.runner = runner;
        this.marks = marks;
        this.records = records;
        this.log = log;
        this.clock = clock;
        this.record = PartRecord.initial(runner.part().label(), port, clock.instant());
    }

    /** Takes over or clears away what an earlier supervisor has left of the part. */
    void prepare() throws IOException, InterruptedException {
        process = adopted();
        if (process.isEmpty()) {
            note(record);
            if (!runner.isLeftRunning()) {
                log.rotate();
            }
        }
    }

    /** Runs until told to {@link #leave()}; the part itself then goes on running. */
    @Override
    public void run() {
        try {
            while (leaving.getCount() > 0) {
                if (process.isEmpty()) {
                    process = start();
                }
                if (process.isPresent() && hasDied(process.get())) {
                    process = Optional.empty();
                }
                if (process.isEmpty()) {
                    pause(Backoff.STANDARD.after(record.failures()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            note(record.died(false, "Cannot look after " + name() + ": " + e.getMessage(), clock.instant()));
        }
    }

    /** False if the keeper was told to leave before. */
    boolean awaitFirstReady() throws InterruptedException {
        while (!firstReady.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (leaving.getCount() == 0) {
                return false;
            }
        }
        return true;
    }

    /** Lets the keeper's thread end, so that the part is not started again. */
    void leave() {
        leaving.countDown();
    }

    /** Notes that the part has been stopped, once the keeper's thread has ended. */
    void noteStopped() {
        note(record.down(clock.instant()));
    }

    /**
     * The process that an earlier supervisor has started with the very same program and settings. All others are
     * ended.
     */
    private Optional<ProcessId> adopted() throws IOException, InterruptedException {
        Optional<PartRecord> left = records.read(runner.part())
                .filter(earlier -> earlier.fingerprint().equals(runner.fingerprint()))
                .filter(earlier -> earlier.port() == record.port());
        Optional<ProcessId> process = left.flatMap(PartRecord::process);
        Ending.of(marks.running(name()).stream()
                .filter(candidate -> !process.equals(Optional.of(candidate)))
                .toList());
        if (process.isPresent()) {
            record = left.get();
            log.add(name() + " goes on; a new supervisor watches it");
        }
        return process;
    }

    private Optional<ProcessId> start() throws IOException, InterruptedException {
        try {
            ProcessId process = runner.start();
            note(record.starting(process, runner.fingerprint(), clock.instant()));
            return Optional.of(process);
        } catch (Sentence e) {
            log.add(e.getMessage());
            note(record.died(false, e.getMessage(), clock.instant()));
            return Optional.empty();
        }
    }

    /** Watches the process until it has died, and notes so, or until the keeper is to leave. */
    private boolean hasDied(ProcessId process) throws IOException, InterruptedException {
        boolean ready = false;
        while (process.isRunning()) {
            if (!ready && runner.isReady()) {
                ready = true;
                noteReady();
            }
            if (pause(LOOK)) {
                return false;
            }
        }
        String ending = name() + " (process " + process.pid() + ") " + runner.ending();
        String problem =
                ready ? null : ending + " before it was ready. Its log " + log.path() + " ends: " + log.lastLine();
        note(record.died(ready, problem, clock.instant()));
        log.add(ending + "; it is started again, for the " + record.restarts() + ". time");
        return true;
    }

    /** One that was taken over ready has been so since before. */
    private void noteReady() {
        if (record.state() != PartState.READY) {
            note(record.ready(clock.instant()));
        }
        firstReady.countDown();
    }

    /** True if the keeper is to leave. */
    private boolean pause(Duration duration) throws InterruptedException {
        return leaving.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void note(PartRecord next) {
        record = next;
        records.write(next);
    }

    private String name() {
        return runner.part().label();
    }
}
