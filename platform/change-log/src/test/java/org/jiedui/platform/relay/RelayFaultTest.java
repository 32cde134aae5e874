package org.jiedui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedui.platform.engines.KafkaBroker;
import org.jiedui.platform.engines.KafkaOptions;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the relay promises when processes die, freeze and go away: every change once, each subject's in order. */
class RelayFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(2);
    private static final int WRITERS = 4;

    private static PostgresServer postgres;

    @TempDir
    static Path folder;

    private static KafkaBroker kafka;

    private final ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private String topic;
    private LogTables log;

    @BeforeAll
    static void startEngines() {
        postgres = PostgresServer.temporary();
        kafka = startKafka(0);
    }

    @AfterAll
    static void stopEngines() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void createTables(TestInfo test) {
        String name = "fault" + Math.abs(test.getDisplayName().hashCode());
        topic = "jiedui." + name;
        log = LogTables.create(postgres, name);
    }

    @AfterEach
    void stopWriters() {
        pool.shutdownNow();
    }

    @Test
    void aRelayThatIsKilledAgainAndAgainLosesDoublesAndSwapsNothing() throws Exception {
        // Given
        List<Future<Integer>> writers = startWriters();

        // When
        for (int round = 0; round < 4; round++) {
            try (RelayProcess relay = startProcess(TestRelay.LEASE)) {
                awaitProgress(150);
                relay.kill();
            }
        }
        List<Integer> written = finishAndDrain(writers);

        // Then
        assertThatEachChangeIsThereOnceAndInOrder(written);
    }

    @Test
    void aRelayThatIsFrozenBeyondItsLeaseIsReplacedAndPublishesNothingWhenItWakes() throws Exception {
        // Given
        List<Future<Integer>> writers = startWriters();

        // When
        for (int round = 0; round < 3; round++) {
            try (RelayProcess relay = startProcess(SHORT_LEASE)) {
                awaitProgress(50 + 17 * round);
                relay.freeze();
                try (TestRelay successor = startRelay()) {
                    await().atMost(PATIENCE).until(successor::leads);
                    awaitProgress(50);
                    relay.thaw();
                    awaitProgress(100);
                    assertThat(successor.leads()).isTrue();
                }
            }
        }
        List<Integer> written = finishAndDrain(writers);

        // Then
        assertThatEachChangeIsThereOnceAndInOrder(written);
    }

    @Test
    void aLeaderThatIsFrozenInTheMiddleOfAnAnswerLosesItsLeaseToo() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        try (RelayProcess leader = RelayProcess.startReader(log.database(), SHORT_LEASE);
                TestRelay successor = startRelayAfter(leader)) {
            // When
            leader.freeze();

            // Then
            await().atMost(PATIENCE).until(successor::leads);
            assertThat(events().awaitEvents(subject, 1)).hasSize(1);
        }
    }

    @Test
    void whileKafkaIsAwayWritesGoOnAndTheirEventsArriveWhenItIsBack() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        try (TestRelay relay = startRelay()) {
            log.append(subject, 1);
            events().awaitEvents(subject, 1);

            // When
            kafka.close();
            log.append(subject, 2);
            log.append(subject, 3);
            await().atMost(PATIENCE).until(() -> relay.metric("oldest.unpublished.age") > 2);
            kafka = startKafka(port);

            // Then
            assertThat(events().awaitEvents(subject, 3))
                    .extracting(TopicRecord::version)
                    .containsExactly(1, 2, 3);
            await().atMost(PATIENCE).until(() -> relay.metric("oldest.unpublished.age") == 0);
        }
    }

    private List<Future<Integer>> startWriters() {
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(pool.submit(() -> write(UUID.randomUUID(), random)));
        }
        return writers;
    }

    /** @return how many versions of its subject it has committed */
    private int write(UUID subject, Random random) throws Exception {
        int version = 0;
        try (Connection connection = log.connect()) {
            while (writing.get()) {
                // Large enough that a process is now and then stopped in the middle of an answer.
                String state = "{\"text\":\"" + "x".repeat(random.nextInt(20_000)) + "\"}";
                LogTables.append(connection, subject, ++version, state, true);
                Thread.sleep(random.nextInt(10));
            }
        }
        return version;
    }

    private List<Integer> finishAndDrain(List<Future<Integer>> writers) throws Exception {
        writing.set(false);
        List<Integer> written = new ArrayList<>();
        for (Future<Integer> writer : writers) {
            written.add(writer.get());
        }
        try (TestRelay relay = startRelay()) {
            await().atMost(PATIENCE).until(() -> log.unpublished() == 0);
        }
        return written;
    }

    private void assertThatEachChangeIsThereOnceAndInOrder(List<Integer> written) {
        Map<String, List<Integer>> versions = events().read().stream()
                .collect(Collectors.groupingBy(
                        TopicRecord::key, Collectors.mapping(TopicRecord::version, Collectors.toList())));
        assertThat(versions.values())
                .containsExactlyInAnyOrderElementsOf(written.stream()
                        .map(last -> IntStream.rangeClosed(1, last).boxed().toList())
                        .toList());
    }

    /** Waits until so many more changes are known to be published. */
    private void awaitProgress(int changes) throws Exception {
        long before = published();
        await().atMost(PATIENCE).until(() -> published() >= before + changes);
    }

    private long published() throws Exception {
        return log.count("SELECT count(*) FROM publication");
    }

    private RelayProcess startProcess(Duration lease) throws Exception {
        return RelayProcess.start(log.database(), kafka.bootstrapServers(), topic, lease);
    }

    /** Starts a relay that finds the lease taken. */
    private TestRelay startRelayAfter(RelayProcess leader) {
        await().atMost(PATIENCE)
                .until(() -> log.count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == 1);
        return startRelay();
    }

    private TestRelay startRelay() {
        return TestRelay.start(log.database(), kafka.bootstrapServers(), topic);
    }

    private Topic events() {
        return Topic.on(kafka.bootstrapServers(), topic);
    }

    private static KafkaBroker startKafka(int port) {
        return KafkaBroker.start(new KafkaOptions(folder, port, false));
    }
}
