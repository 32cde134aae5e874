package org.jiedui.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.write.DatabaseProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several workers, some of which die, freeze or are told to stop. Jobs have a kind that the running service knows nothing of. */
@QuarkusTest
@WithEngines(database = "bare")
class JobTakeoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Caller CALLER =
            new Caller("tj-office", Set.of(Role.OFFICE), "120000", Set.of("TJ-DRC"), Set.of(), Set.of());

    @Inject
    JobStore store;

    @Inject
    JobIds ids;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    DatabaseProblems databaseProblems;

    @Inject
    ProblemDocument problems;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    private final String kind = "kind-" + UUID.randomUUID();
    private final List<JobWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();

    record Input(int number) {}

    record Result(int number) {}

    record Settings(Duration heartbeat, Duration lease, Duration timeout) implements JobSettings {

        static final Settings LIVELY = new Settings(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofMinutes(1));
        /** Gives no sign of life, and its lease ends at once. */
        static final Settings SILENT = new Settings(Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(1));

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(20);
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Duration retryDelay() {
            return Duration.ZERO;
        }

        @Override
        public int openPerCaller() {
            return 20;
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(7);
        }
    }

    /** Writes one row per run, and then does what a test wants. */
    private final class Writing implements JobHandler {

        private final Consumer<JobRun> then;

        private Writing(Consumer<JobRun> then) {
            this.then = then;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Record run(JobRun run) {
            runs.incrementAndGet();
            write();
            then.accept(run);
            return new Result(run.input(Input.class).number());
        }

        private void write() {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO followed (consumer, subject, version) VALUES (?, ?, 1)")) {
                insert.setString(1, kind);
                insert.setObject(2, UUID.randomUUID());
                insert.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @AfterEach
    void stopWorkers() throws InterruptedException {
        workers.forEach(JobWorker::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void aJobWhoseWorkerHasDiedIsDoneByTheNext() throws Exception {
        // Given
        UUID job = add(7);
        TakenJob lost = store.take(Set.of(kind), Duration.ZERO).orElseThrow();
        assertThat(lost.id()).isEqualTo(job);
        assertThat(lost.caller()).isEqualTo(CALLER);

        // When
        startWorker(Settings.LIVELY, run -> {});

        // Then
        awaitStatus(job, "SUCCEEDED");
        assertThat(column(job, "result")).isEqualTo("{\"number\": 7}");
        assertThat(column(job, "attempts")).isEqualTo("2");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aWorkerThatComesBackFromTheDeadDoesNothingASecondTime() throws Exception {
        // Given
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        UUID job = add(7);
        startWorker(Settings.SILENT, run -> {
            frozen.countDown();
            waitFor(thawed);
        });
        waitFor(frozen);

        // When
        startWorker(Settings.LIVELY, run -> {});
        awaitStatus(job, "SUCCEEDED");
        thawed.countDown();
        stopWorkers();

        // Then
        assertThat(runs).hasValue(2);
        assertThat(effects()).isEqualTo(1);
        assertThat(column(job, "status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aWorkerFindsOutThatItsJobIsAnothersAndStops() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        UUID job = add(7);
        startWorker(Settings.LIVELY, run -> {
            begun.countDown();
            workUntilToldToStop(run);
        });
        waitFor(begun);

        // When
        execute("UPDATE job SET lease = ? WHERE kind = '" + kind + "'", UUID.randomUUID());

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sessionsInTransaction()).isZero());
        assertThat(effects()).isZero();
        assertThat(column(job, "status")).isEqualTo("RUNNING");
    }

    @Test
    void aWorkerThatIsToldToStopGivesItsJobBackToTheNext() throws Exception {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        UUID job = add(7);
        startWorker(Settings.LIVELY, run -> {
            begun.countDown();
            workUntilToldToStop(run);
        });
        waitFor(begun);

        // When
        stopWorkers();

        // Then
        assertThat(column(job, "status")).isEqualTo("QUEUED");
        assertThat(column(job, "attempts")).isEqualTo("0");
        assertThat(effects()).isZero();
        startWorker(Settings.LIVELY, run -> {});
        awaitStatus(job, "SUCCEEDED");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aJobThatIsAliveIsNotTakenAwayHoweverLongItTakes() throws Exception {
        // Given
        CountDownLatch enough = new CountDownLatch(1);
        UUID job = add(7);
        Settings shortLease = new Settings(Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofMinutes(1));
        startWorker(shortLease, run -> waitFor(enough));
        awaitStatus(job, "RUNNING");
        String firstLease = column(job, "lease");

        // When
        startWorker(shortLease, run -> {});
        await().pollDelay(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> true);

        // Then
        assertThat(column(job, "lease")).isEqualTo(firstLease);
        enough.countDown();
        awaitStatus(job, "SUCCEEDED");
        assertThat(runs).hasValue(1);
    }

    @Test
    void aJobThatKillsEveryWorkerIsGivenUp() throws Exception {
        // Given
        UUID job = add(7);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(store.take(Set.of(kind), Duration.ZERO)).map(TakenJob::attempt).hasValue(attempt);
        }

        // When
        startWorker(Settings.LIVELY, run -> {});

        // Then
        awaitStatus(job, "FAILED");
        assertThat(error(job).path("en").path("code").asText()).isEqualTo("internal-error");
        assertThat(effects()).isZero();
    }

    @Test
    void whatTheDatabaseCannotDoJustNowIsTriedAgain() throws Exception {
        // Given
        UUID job = add(7);

        // When
        startWorker(Settings.LIVELY, run -> {
            if (runs.get() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40P01"));
            }
        });

        // Then
        awaitStatus(job, "SUCCEEDED");
        assertThat(runs).hasValue(3);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseCannotDoForLongHasFailed() throws Exception {
        // Given
        UUID job = add(7);

        // When
        startWorker(Settings.LIVELY, run -> {
            throw new IllegalStateException(new SQLException("deadlock", "40P01"));
        });

        // Then
        awaitStatus(job, "FAILED");
        assertThat(error(job).path("zh").path("code").asText()).isEqualTo("service-unavailable");
        assertThat(runs).hasValue(3);
    }

    @Test
    void aDefectIsToldAsNothingButAnInternalError() throws Exception {
        // Given
        UUID job = add(7);

        // When
        startWorker(Settings.LIVELY, run -> {
            throw new IllegalStateException("SELECT secret FROM somewhere");
        });

        // Then
        awaitStatus(job, "FAILED");
        assertThat(error(job).path("en").path("code").asText()).isEqualTo("internal-error");
        assertThat(error(job).toString()).doesNotContain("secret");
        assertThat(runs).hasValue(1);
        assertThat(effects()).isZero();
    }

    @Test
    void ofManyWorkersOneTakesEachJob() throws Exception {
        // Given
        List<UUID> jobs = IntStream.range(0, 30).mapToObj(this::add).toList();

        // When
        for (int i = 0; i < 6; i++) {
            startWorker(Settings.LIVELY, run -> {});
        }

        // Then
        for (UUID job : jobs) {
            awaitStatus(job, "SUCCEEDED");
        }
        assertThat(runs).hasValue(30);
        assertThat(effects()).isEqualTo(30);
    }

    @Test
    void aJobThatTakesLongerThanItMayHasFailed() throws Exception {
        // Given
        UUID job = add(7);
        Settings impatient = new Settings(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofSeconds(1));

        // When
        startWorker(impatient, JobTakeoverTest::workUntilToldToStop);

        // Then
        awaitStatus(job, "FAILED");
        assertThat(error(job).path("en").path("detail").asText()).isEqualTo("A job may take 1 s.");
        assertThat(effects()).isZero();
    }

    private UUID add(int number) {
        return store.add(kind, CALLER, new Input(number), new byte[0]);
    }

    private void startWorker(JobSettings settings, Consumer<JobRun> then) {
        JobAttempts attempts = new JobAttempts(
                List.of(new Writing(then)), store, ids, settings, currentCaller, databaseProblems, problems, json);
        JobWorker worker = new JobWorker(store, attempts, new JobWake(transaction), settings);
        Thread thread = new Thread(worker, "test-worker");
        workers.add(worker);
        threads.add(thread);
        thread.start();
    }

    private static void workUntilToldToStop(JobRun run) {
        while (true) {
            run.progress(1, 2);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void awaitStatus(UUID job, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(column(job, "status")).isEqualTo(status));
    }

    private JsonNode error(UUID job) throws Exception {
        return json.readTree(column(job, "error"));
    }

    private String column(UUID job, String name) throws SQLException {
        return one("SELECT CAST(" + name + " AS text) FROM job WHERE id = ?", job);
    }

    private long effects() throws SQLException {
        return Long.parseLong(one("SELECT count(*) FROM followed WHERE consumer = ?", kind));
    }

    /** Those in the middle of a job's transaction: it has written a row and not committed it. */
    private long sessionsInTransaction() throws SQLException {
        return Long.parseLong(one(
                "SELECT count(*) FROM pg_locks l WHERE l.mode = 'RowExclusiveLock' AND l.relation = CAST(? AS regclass)",
                "followed"));
    }

    private String one(String sql, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void execute(String sql, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }
}
