package org.jiedui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.jiedui.platform.engines.KafkaBroker;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kafka has lost comes back out of the database, and never behind something newer. */
class RepublicationTest {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    private final int number = TESTS.incrementAndGet();
    private final String topicName = "jiedui.again" + number;
    private LogTables log;

    @BeforeAll
    static void startEngines() {
        postgres = PostgresServer.temporary();
        kafka = KafkaBroker.temporary();
    }

    @AfterAll
    static void stopEngines() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void createTables() {
        log = LogTables.create(postgres, "again" + number);
    }

    @Test
    void aLostTopicBeginsAtTheCurrentVersionsWithTheEventsOfBefore() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2);
        publish();
        TopicRecord before = internal().eventsAbout(subject).getLast();
        loseTopics();

        // When
        republish(null);
        log.append(subject, 3);
        publish();

        // Then
        List<TopicRecord> events = internal().eventsAbout(subject);
        assertThat(events).extracting(TopicRecord::version).containsExactly(2, 3);
        assertThat(events.getFirst().headers()).isEqualTo(before.headers());
        assertThat(events.getFirst().value()).isEqualTo(before.value());
        assertThat(open().eventsAbout(subject)).extracting(TopicRecord::version).containsExactly(2, 3);
    }

    @Test
    void ofARemovedSubjectItsRemovalAndTombstoneComeAgain() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2, null, true);
        publish();
        loseTopics();

        // When
        republish(null);

        // Then
        assertThat(internal().eventsAbout(subject))
                .extracting(TopicRecord::version, TopicRecord::isTombstone)
                .containsExactly(tuple(2, false), tuple(2, true));
        assertThat(open().eventsAbout(subject))
                .extracting(TopicRecord::version, TopicRecord::isTombstone)
                .containsExactly(tuple(2, false), tuple(2, true));
    }

    @Test
    void partnersGetNothingOfWhatIsConfidentialButTheTombstoneOfWhatTheyOnceSaw() throws Exception {
        // Given
        UUID never = UUID.randomUUID();
        log.append(never, 1, "{\"confidential\":true}", false);
        UUID once = UUID.randomUUID();
        log.append(once, 1);
        log.append(once, 2, "{\"confidential\":true}", false);
        log.append(once, 3, "{\"confidential\":true,\"title\":\"x\"}", false);
        publish();
        TopicRecord withdrawal = open().eventsAbout(once).getLast();
        loseTopics();

        // When
        republish(null);

        // Then
        assertThat(open().eventsAbout(never)).isEmpty();
        assertThat(open().eventsAbout(once)).hasSize(1);
        assertThat(open().eventsAbout(once).getFirst().isTombstone()).isTrue();
        assertThat(open().eventsAbout(once).getFirst().headers()).isEqualTo(withdrawal.headers());
        assertThat(internal().eventsAbout(never)).extracting(TopicRecord::version).containsExactly(1);
        assertThat(internal().eventsAbout(once)).extracting(TopicRecord::version).containsExactly(3);
    }

    @Test
    void ofOneSubjectAloneNothingElseComesAgain() throws Exception {
        // Given
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        log.append(one, 1);
        log.append(other, 1);
        publish();

        // When
        republish(one);

        // Then
        assertThat(internal().eventsAbout(one)).extracting(TopicRecord::version).containsExactly(1, 1);
        assertThat(internal().eventsAbout(other)).extracting(TopicRecord::version).containsExactly(1);
    }

    @Test
    void whatIsParkedOrDroppedStaysAwayAndTheVersionBeforeItComesAgain() throws Exception {
        // Given
        String large = "{\"text\":\"" + "x".repeat(900 * 1024) + "\"}";
        UUID parked = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        for (UUID subject : List.of(parked, dropped)) {
            log.append(subject, 1);
            log.append(subject, 2, large, true);
        }
        log.append(parked, 3);
        publishUpTo(3);
        log.drop(dropped, 2);
        publishUpTo(2);

        // When
        republish(null);

        // Then
        assertThat(internal().eventsAbout(parked)).extracting(TopicRecord::version).containsExactly(1, 1);
        assertThat(internal().eventsAbout(dropped)).extracting(TopicRecord::version).containsExactly(1, 1);
        assertThat(log.count("SELECT sum(unpublishable) FROM republication")).isZero();
    }

    @Test
    void whatABrokerNoLongerTakesIsLeftOutAndCounted() throws Exception {
        // Given
        UUID large = UUID.randomUUID();
        log.append(large, 1, "{\"text\":\"" + "x".repeat(2_000) + "\"}", true);
        log.append(UUID.randomUUID(), 1);
        publish();

        // When
        log.orderRepublication(null);
        try (TestRelay relay = TestRelay.startWith(
                log.database(), kafka.bootstrapServers(), topicName, Map.of("max-event-bytes", "1000"))) {
            awaitRepublished();
        }

        // Then
        assertThat(log.count("SELECT republished FROM republication")).isEqualTo(1);
        assertThat(log.count("SELECT unpublishable FROM republication")).isEqualTo(1);
        assertThat(internal().eventsAbout(large)).hasSize(1);
    }

    @Test
    void onTopicsThatWereMadeAnewMeanwhileItBeginsAnew() throws Exception {
        // Given a republication that has written to topics that are no longer there
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        publish();
        loseTopics();
        log.orderRepublication(null);
        log.execute("""
                UPDATE republication SET reached = 'ffffffff-ffff-ffff-ffff-ffffffffffff', republished = 7,
                                         topics = ARRAY[uuidv7(), uuidv7()], started_at = now()
                """);

        // When
        try (TestRelay relay = startRelay()) {
            awaitRepublished();
        }

        // Then
        assertThat(internal().eventsAbout(subject)).hasSize(1);
        assertThat(log.count("SELECT republished FROM republication")).isEqualTo(1);
    }

    @Test
    void aPortionIsBoundedByItsBytes() throws Exception {
        // Given
        log.appendMany(30, 700_000);
        publish();
        log.orderRepublication(null);

        // When
        try (Connection connection = log.connect()) {
            Republications republications =
                    new Republications(connection, TestRelaySettings.withLease(TestRelay.LEASE));
            Republications.Run run = republications.begin(List.of()).orElseThrow();
            List<Standing> portion = republications.next(run, run.reached(), 1_000);

            // Then
            assertThat(portion).hasSize(12); // 11 of 700,000 bytes stay below 8 MiB, the 12th reaches it
            assertThat(republications.next(run, portion.getLast().subject(), 1_000)).hasSize(12);
        }
    }

    @Test
    void underWritersKillsAndFreezesNothingLandsBehindSomethingNewer() throws Exception {
        // Given
        log.appendMany(3_000, 200);
        publish();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<UUID> subjects = IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers = new ArrayList<>();
            writers.add(pool.submit(() -> write(subjects.subList(0, 4), writing)));
            writers.add(pool.submit(() -> write(subjects.subList(4, 8), writing)));
            loseTopics();
            log.orderRepublication(null);

            // When
            for (int round = 0; round < 3; round++) {
                long before = republished();
                try (RelayProcess relay = startProcess()) {
                    await().atMost(PATIENCE).until(() -> republished() > before || finished());
                    if (round == 1) {
                        relay.freeze();
                        try (TestRelay successor = startRelay()) {
                            await().atMost(PATIENCE).until(successor::leads);
                            relay.thaw();
                            await().atMost(PATIENCE).until(() -> republished() > before + 100 || finished());
                        }
                    }
                    relay.kill();
                }
            }
            writing.set(false);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        try (TestRelay relay = startRelay()) {
            awaitRepublished();
            awaitPublished();
        }

        // Then
        Map<String, Integer> newest = new HashMap<>();
        for (TopicRecord event : internal().read()) {
            int version = event.version();
            Integer before = newest.put(event.key(), version);
            assertThat(before == null || version == before || version == before + 1)
                    .as("%s comes behind %s of %s", version, before, event.key())
                    .isTrue();
        }
        assertThat(newest).hasSize((int) log.count("SELECT count(DISTINCT subject_id) FROM change"));
        for (UUID subject : subjects) {
            assertThat((long) newest.get(subject.toString()))
                    .isEqualTo(log.count("SELECT max(version) FROM change WHERE subject_id = '" + subject + "'"));
        }
    }

    private Void write(List<UUID> subjects, AtomicBoolean writing) throws Exception {
        try (Connection connection = log.connect()) {
            for (int version = 1; writing.get(); version++) {
                for (UUID subject : subjects) {
                    LogTables.append(connection, subject, version, "{\"version\":" + version + "}", true);
                }
                Thread.sleep(5);
            }
        }
        return null;
    }

    private long republished() throws SQLException {
        return log.count("SELECT republished FROM republication");
    }

    private boolean finished() throws SQLException {
        return log.count("SELECT count(*) FROM republication WHERE finished_at IS NULL") == 0;
    }

    /** Leaves the topics as they would be had Kafka lost them. */
    private void loseTopics() throws Exception {
        List<String> names = List.of(topicName, topicName + ".public");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(names).all().get();
            await().atMost(PATIENCE)
                    .until(() -> names.stream().noneMatch(admin.listTopics().names().get()::contains));
        }
    }

    private void publish() throws Exception {
        publishUpTo(0);
    }

    private void publishUpTo(long remaining) throws Exception {
        try (TestRelay relay = startRelay()) {
            await().atMost(PATIENCE).until(() -> log.unpublished() <= remaining);
        }
    }

    private void republish(UUID subject) throws Exception {
        log.orderRepublication(subject);
        try (TestRelay relay = startRelay()) {
            awaitRepublished();
        }
    }

    private void awaitRepublished() {
        await().atMost(PATIENCE).until(this::finished);
    }

    private void awaitPublished() {
        await().atMost(PATIENCE).until(() -> log.unpublished() == 0);
    }

    private TestRelay startRelay() {
        return TestRelay.start(log.database(), kafka.bootstrapServers(), topicName);
    }

    private RelayProcess startProcess() throws Exception {
        return RelayProcess.start(log.database(), kafka.bootstrapServers(), topicName, Duration.ofSeconds(2));
    }

    private Topic internal() {
        return Topic.on(kafka.bootstrapServers(), topicName);
    }

    private Topic open() {
        return Topic.on(kafka.bootstrapServers(), topicName + ".public");
    }
}
