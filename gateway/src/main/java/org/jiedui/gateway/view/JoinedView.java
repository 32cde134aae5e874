package org.jiedui.gateway.view;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jiedui.gateway.config.IntakeConfig;
import org.jiedui.gateway.position.Position;

/**
 * All that the view consists of, under one lock: the intake writes, everybody reads. Whoever touches a part of it holds
 * the lock.
 */
@Singleton // its parts are reached as fields, which a client proxy would not have
class JoinedView {

    final SubjectStore subjects = new SubjectStore();
    final Visibility visibility = new Visibility(subjects);
    final ConfidentialTasks confidentialTasks = new ConfidentialTasks(visibility);
    final TaskFigures tasks = new TaskFigures(visibility, confidentialTasks);
    final LightFigures lights = new LightFigures(visibility, confidentialTasks, new UnitCities(subjects));
    final WaitingFigures waiting = new WaitingFigures(subjects, visibility, confidentialTasks);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    final Tail tail;
    final Progress progress;
    /** Counts everything that can change an answer. */
    volatile long revision;
    /** Where the view stood when it was last left: never behind what a reader has seen. */
    volatile Position position = Position.START;

    JoinedView(IntakeConfig config) {
        this.tail = new Tail(config.tail());
        this.progress = new Progress(config.topics());
    }

    /**
     * Counts a subject as it is now, which the store has already.
     *
     * @param before {@code null} for one that is new here, {@code after} for one that is forgotten
     */
    void recount(Subject before, Subject after) {
        confidentialTasks.replace(before, after);
        tasks.replace(before, after);
        lights.replace(before, after);
        waiting.replace(before, after);
    }

    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void write(Runnable writing) {
        whileNothingChanges(() -> {
            writing.run();
            position = progress.position();
            revision++;
            return null;
        });
    }

    <T> T whileNothingChanges(Supplier<T> noting) {
        lock.writeLock().lock();
        try {
            return noting.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
