package org.jiedui.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class ScheduleTest {

    private static final Instant SEVENTH = Instant.parse("2026-03-06T22:00:00Z");
    private static final Instant EIGHTH = Instant.parse("2026-03-07T22:00:00Z");
    private static final Instant NINTH = Instant.parse("2026-03-08T22:00:00Z");
    private static final Instant TENTH = Instant.parse("2026-03-09T22:00:00Z");

    @Inject
    DoneMarks marks;

    @Inject
    ScheduleSettings settings;

    @Inject
    DataSource database;

    /** Work that writes which due times it has done, in a name of its own. */
    private final class Noting implements ScheduledWork {

        private final String name = "work-" + UUID.randomUUID();
        private final boolean makesUpForEach;
        private Consumer<Instant> before = due -> {};

        private Noting(boolean makesUpForEach) {
            this.makesUpForEach = makesUpForEach;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Recurrence recurrence() {
            return Recurrence.daily(LocalTime.of(6, 0));
        }

        @Override
        public boolean makesUpForEach() {
            return makesUpForEach;
        }

        @Override
        public void run(Instant due) {
            note(due);
            before.accept(due);
        }

        private void note(Instant due) {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO followed (consumer, subject, version) VALUES (?, ?, ?)")) {
                insert.setString(1, name);
                insert.setObject(2, UUID.randomUUID());
                insert.setInt(3, (int) Duration.between(SEVENTH, due).toDays());
                insert.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private final List<Instant> done = Collections.synchronizedList(new ArrayList<>());
    private final Noting work = new Noting(true);

    @Test
    void workThatIsNewDoesItsLatestDueTimeAndNoneBefore() {
        // Given
        work.before = done::add;

        // When
        catchUp(work, EIGHTH.plusSeconds(60));

        // Then
        assertThat(done).containsExactly(EIGHTH);
    }

    @Test
    void afterDowntimeEachDueTimeIsMadeUpForInOrder() {
        // Given
        work.before = done::add;
        catchUp(work, SEVENTH);

        // When
        catchUp(work, TENTH.plusSeconds(1));

        // Then
        assertThat(done).containsExactly(SEVENTH, EIGHTH, NINTH, TENTH);
    }

    @Test
    void whereOnlyTheLatestCountsItStandsForAllThatWereMissed() {
        // Given
        Noting cleaning = new Noting(false);
        cleaning.before = done::add;
        catchUp(cleaning, SEVENTH);

        // When
        catchUp(cleaning, TENTH.plusSeconds(1));

        // Then
        assertThat(done).containsExactly(SEVENTH, TENTH);
    }

    @Test
    void beforeItsTimeNothingIsDone() {
        // Given
        work.before = done::add;
        catchUp(work, SEVENTH);

        // When
        catchUp(work, EIGHTH.minusMillis(1));

        // Then
        assertThat(done).containsExactly(SEVENTH);
    }

    @Test
    void aClockSetBackDoesNothingTwice() {
        // Given
        work.before = done::add;
        catchUp(work, NINTH);

        // When
        catchUp(work, EIGHTH);
        catchUp(work, NINTH);

        // Then
        assertThat(done).containsExactly(NINTH);
    }

    @Test
    void workThatFailsHasDoneNothingAndTheSameDueTimeComesAgain() throws Exception {
        // Given
        work.before = due -> {
            throw new IllegalStateException("not yet");
        };
        assertThatThrownBy(() -> catchUp(work, EIGHTH)).hasMessageContaining("not yet");
        assertThat(noted(work)).isZero();

        // When
        work.before = done::add;
        catchUp(work, EIGHTH);

        // Then
        assertThat(done).containsExactly(EIGHTH);
        assertThat(noted(work)).isEqualTo(1);
    }

    @Test
    void ofManyReplicasOneDoesEachDueTime() throws Exception {
        // Given
        catchUp(work, SEVENTH);
        CountDownLatch ready = new CountDownLatch(8);
        work.before = done::add;

        // When
        try (var replicas = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(replicas.submit(() -> {
                    ready.countDown();
                    ready.await();
                    catchUp(work, TENTH);
                    return null;
                }));
            }
            for (Future<?> replica : running) {
                replica.get();
            }
        }
        catchUp(work, TENTH);

        // Then
        assertThat(done).containsExactly(EIGHTH, NINTH, TENTH);
        assertThat(noted(work)).isEqualTo(4);
    }

    @Test
    void whatIsDueAndFailsIsToldAsBehind() {
        // Given
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        work.before = due -> {
            throw new IllegalStateException("not yet");
        };
        Clock clock = clock(EIGHTH.plusSeconds(90));
        WorkLoop loop = new WorkLoop(work, new DueTimes(marks, clock, settings), clock, registry);

        // When
        loop.catchUp(() -> false);

        // Then
        assertThat(registry.get("jiedui.schedule.behind").gauge().value()).isEqualTo(90);
    }

    @Test
    void answersThatAreOverADayOldAreForgottenByTheRunningService() throws Exception {
        // Given
        String caller = "forgotten-" + UUID.randomUUID();
        insertAnswer(caller, "old", "25 hours");
        insertAnswer(caller, "new", "23 hours");

        // When
        execute("UPDATE scheduled_work SET done_until = done_until - interval '1 hour' WHERE name = ?", "expired-answers");

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM idempotent_answer WHERE caller = ?", caller))
                        .isEqualTo(1));
    }

    private void catchUp(ScheduledWork which, Instant now) {
        DueTimes dueTimes = new DueTimes(marks, clock(now), settings);
        while (dueTimes.waiting(which).isPresent() && dueTimes.doNext(which)) {
            assertThat(done.size()).isLessThan(100);
        }
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void insertAnswer(String caller, String key, String age) throws Exception {
        execute(
                "INSERT INTO idempotent_answer VALUES (?, '" + key + "', '', 200, '{}', '', now() - interval '" + age + "')",
                caller);
    }

    private long noted(Noting which) throws Exception {
        return count("SELECT count(*) FROM followed WHERE consumer = ?", which.name);
    }

    private void execute(String sql, String parameter) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        }
    }

    private long count(String sql, String parameter) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
