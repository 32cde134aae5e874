package org.jiedui.platform.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Does one due time after the other. A due time is claimed by the lock on the mark of its work and done in the transaction
 * that moves this mark, so that it takes effect once, whatever happens to whoever is at it.
 */
@ApplicationScoped
class DueTimes {

    private final DoneMarks marks;
    private final Clock clock;
    private final ScheduleSettings settings;

    DueTimes(DoneMarks marks, Clock clock, ScheduleSettings settings) {
        this.marks = marks;
        this.clock = clock;
        this.settings = settings;
    }

    /** The due time that comes next and has come already, if there is one. */
    Optional<Instant> waiting(ScheduledWork work) {
        return next(work, marks.readOrBegin(work.name(), beforeTheLatest(work)));
    }

    /**
     * Does the work of the next due time.
     *
     * @return whether there was one to do, and nobody else at it
     */
    boolean doNext(ScheduledWork work) {
        int limit = Math.toIntExact(settings.timeout().toSeconds());
        return QuarkusTransaction.requiringNew().timeout(limit).call(() -> {
            Optional<Instant> due = marks.lock(work.name()).flatMap(done -> next(work, done));
            due.ifPresent(time -> {
                work.run(time);
                marks.move(work.name(), time);
            });
            return due.isPresent();
        });
    }

    private Optional<Instant> next(ScheduledWork work, Instant done) {
        Instant now = clock.instant();
        Instant next = work.makesUpForEach()
                ? work.recurrence().after(done)
                : work.recurrence().upTo(now);
        return next.isAfter(done) && !next.isAfter(now) ? Optional.of(next) : Optional.empty();
    }

    /** Work that is new does not wait for a day to come: its latest due time is still to be done. */
    private Instant beforeTheLatest(ScheduledWork work) {
        return work.recurrence().upTo(work.recurrence().upTo(clock.instant()).minusMillis(1));
    }
}
