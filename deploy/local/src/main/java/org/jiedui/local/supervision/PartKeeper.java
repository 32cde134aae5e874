package org.jiedui.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiedui.local.Sentence;
import org.jiedui.platform.engines.ProcessId;

/**
 * Keeps one part running: takes over what an earlier supervisor has left, starts it, and starts it again whenever it
 * dies. That comes first: what cannot be written down, since the disk is full, is written down once there is room.
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
    private boolean owed;
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
            records.write(record);
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
                payNote();
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

    private Optional<ProcessId> start() throws InterruptedException {
        try {
            ProcessId process = runner.start();
            note(record.starting(process, runner.fingerprint(), clock.instant()));
            return Optional.of(process);
        } catch (Sentence e) {
            return refused(e.getMessage());
        } catch (IOException e) {
            return refused("Cannot start " + name() + ": " + e.getMessage());
        }
    }

    private Optional<ProcessId> refused(String why) {
        tell(why);
        note(record.died(false, why, clock.instant()));
        return Optional.empty();
    }

    /** Watches the process until it has died, and notes so, or until the keeper is to leave. */
    private boolean hasDied(ProcessId process) throws InterruptedException {
        boolean ready = false;
        while (process.isRunning()) {
            payNote();
            if (!ready && runner.isReady()) {
                ready = true;
                noteReady();
            }
            if (pause(LOOK)) {
                return false;
            }
        }
        String ending = name() + " (process " + process.pid() + ") " + runner.ending();
        String problem = ready ? null : ending + " before it was ready. Its log " + log.path() + " ends: " + lastLine();
        note(record.died(ready, problem, clock.instant()));
        tell(ending + "; it is started again, for the " + record.restarts() + ". time");
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
        owed = true;
        payNote();
    }

    private void payNote() {
        if (owed) {
            try {
                records.write(record);
                owed = false;
            } catch (UncheckedIOException full) {
                // Still owed: tried again at the next look.
            }
        }
    }

    private void tell(String line) {
        try {
            log.add(line);
        } catch (IOException full) {
            // The same is in the note, which is not given up.
        }
    }

    private String lastLine() {
        try {
            return log.lastLine();
        } catch (IOException unreadable) {
            return "unreadably: " + unreadable.getMessage();
        }
    }

    private String name() {
        return runner.part().label();
    }
}
