package org.jiedui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jiedui.platform.engines.KafkaBroker;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.event.EventRecords;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    private final int number = TESTS.incrementAndGet();
    private final String topicName = "jiedui.bare" + number;
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
        log = LogTables.create(postgres, "relay" + number);
    }

    @Test
    void whatSixteenWritersCommitLateIsPublishedOnceEachAndInOrderPerSubject() throws Exception {
        // Given
        int writers = 16;
        int changesEach = 40;
        List<UUID> subjects =
                IntStream.range(0, 2 * writers).mapToObj(i -> UUID.randomUUID()).toList();

        // When
        try (TestRelay relay = startRelay();
                ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                List<UUID> own = subjects.subList(2 * writer, 2 * writer + 2);
                Random random = new Random(writer);
                done.add(pool.submit(() -> writeSlowly(own, changesEach, random)));
            }
            for (Future<?> writer : done) {
                writer.get();
            }
            awaitPublished();
        }

        // Then
        List<TopicRecord> published = internal().read();
        assertThat(published).hasSize(writers * changesEach);
        assertThat(versionsBySubject(published))
                .hasSize(subjects.size())
                .allSatisfy((subject, versions) -> assertThat(versions).isEqualTo(countingTo(changesEach / 2)));
        assertThat(log.count("SELECT count(*) FROM publication")).isEqualTo(writers * changesEach);
    }

    @Test
    void anEventIsACloudEventWithTheExactStateAndABareKey() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1, "{\"title\": \"共建园区\",  \"version\":1}", true);

        // When
        TopicRecord event = publishedAbout(subject, 1).getFirst();

        // Then
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/bare-service")
                .containsEntry("ce_type", "org.jiedui.bare.task.changed.v1")
                .containsEntry("ce_subject", "task/" + subject)
                .containsEntry("ce_entityversion", "1")
                .containsEntry("ce_partitionkey", subject.toString())
                .containsEntry("ce_dataschema", "urn:jiedui:event:org.jiedui.bare.task.changed.v1")
                .containsEntry("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(event.attribute("id")).version()).isEqualTo(7);
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .endsWith(",\"state\":{\"title\": \"共建园区\",  \"version\":1}}");
        assertThat(event.json().at("/change/actor").asText()).isEqualTo("tj-office");
        assertThat(event.json().at("/change/reason").asText()).isEqualTo("因为");
        assertThat(event.json().at("/change/fields/0").asText()).isEqualTo("/title");
        assertThat(Instant.parse(event.json().at("/change/at").asText()))
                .isEqualTo(Instant.parse(event.attribute("time")));
    }

    @Test
    void aRemovalIsAnEventWithoutStateFollowedByATombstone() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2, null, true);

        // When
        List<TopicRecord> events = publishedAbout(subject, 3);

        // Then
        TopicRecord removal = events.get(1);
        TopicRecord tombstone = events.get(2);
        assertThat(removal.attribute("type")).isEqualTo("org.jiedui.bare.task.removed.v1");
        assertThat(removal.json().has("state")).isFalse();
        assertThat(tombstone.isTombstone()).isTrue();
        assertThat(tombstone.version()).isEqualTo(2);
        assertThat(open().eventsAbout(subject)).hasSize(3).last().matches(TopicRecord::isTombstone);
    }

    @Test
    void aSubjectThatWasNeverPublicLeavesNoTraceForPartners() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1, "{\"confidential\":true}", false);
        log.append(subject, 2, "{\"confidential\":true,\"title\":\"x\"}", false);
        log.append(subject, 3, null, false);

        // When
        List<TopicRecord> events = publishedAbout(subject, 4);

        // Then
        assertThat(events).hasSize(4);
        assertThat(open().eventsAbout(subject)).isEmpty();
    }

    @Test
    void partnersAreNotToldOfASubjectThatAnotherOneNamesAndThatTheyMayNotSee() throws Exception {
        // Given
        UUID secret = UUID.randomUUID();
        UUID known = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        log.append(secret, 1, "{\"title\":\"secret\"}", false);
        log.append(known, 1, "{\"title\":\"known\"}", true);
        log.append(child, 1, "{\"title\":\"a\",\"parentId\":\"" + secret + "\"}", true);
        log.append(child, 2, "{\"title\":\"b\",\"parentId\":\"" + known + "\"}", true);

        // When
        List<TopicRecord> all = publishedAbout(child, 2);

        // Then
        assertThat(all).extracting(event -> event.state().path("parentId").asText())
                .containsExactly(secret.toString(), known.toString());
        List<TopicRecord> seen = open().eventsAbout(child);
        assertThat(seen).extracting(event -> event.state().path("title").asText()).containsExactly("a", "b");
        assertThat(seen).extracting(event -> event.state().path("parentId").asText())
                .containsExactly("", known.toString());
    }

    @Test
    void aSubjectThatBecomesConfidentialIsWithdrawnFromPartnersOnceAndWithoutAReason() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1, "{\"title\":\"open\"}", true);
        log.append(subject, 2, "{\"title\":\"secret\"}", false);
        log.append(subject, 3, "{\"title\":\"more secret\"}", false);
        log.append(subject, 4, "{\"title\":\"open again\"}", true);

        // When
        publishedAbout(subject, 4);

        // Then
        List<TopicRecord> seen = open().eventsAbout(subject);
        assertThat(seen).extracting(TopicRecord::version).containsExactly(1, 2, 4);
        assertThat(seen.get(1).isTombstone()).isTrue();
        assertThat(seen.get(1).attribute("type")).isEqualTo("org.jiedui.bare.task.withdrawn.v1");
        assertThat(seen.get(2).state().path("title").asText()).isEqualTo("open again");
    }

    @Test
    void theRemovalOfAConfidentialSubjectTellsPartnersNothingButThatItIsGone() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1, "{\"title\":\"open\"}", true);
        log.append(subject, 2, null, false);

        // When
        publishedAbout(subject, 3);

        // Then
        List<TopicRecord> seen = open().eventsAbout(subject);
        assertThat(seen).extracting(TopicRecord::isTombstone).containsExactly(false, true);
        assertThat(seen.getLast().attribute("type")).isEqualTo("org.jiedui.bare.task.withdrawn.v1");
    }

    @Test
    void aChangeTooLargeForAnEventParksItsSubjectAndNobodyElse() throws Exception {
        // Given
        UUID large = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        log.append(large, 1);
        log.append(large, 2, "{\"text\":\"" + "x".repeat(900 * 1024) + "\"}", true);
        log.append(large, 3);
        log.append(other, 1);

        // When
        try (TestRelay relay = startRelay()) {
            internal().awaitEvents(other, 1);
            log.append(large, 4);
            log.append(other, 2);
            internal().awaitEvents(other, 2);
            await().atMost(PATIENCE).until(() -> relay.metric("parked") == 1 && relay.metric("unpublished") == 3);
        }

        // Then
        assertThat(internal().eventsAbout(large))
                .extracting(TopicRecord::version)
                .containsExactly(1);
        assertThat(log.count("""
                        SELECT count(*) FROM outbox JOIN change USING (position)
                         WHERE version = 2 AND parked_because = 'the event has 921611 bytes, and one may have 921600'
                           AND parked_at > now() - interval '1 minute'
                        """)).isEqualTo(1);
    }

    @Test
    void aChangeThatKafkaRefusesIsParkedToo() throws Exception {
        // Given
        UUID large = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        createTopicsThatTakeAtMost(10_000);
        log.append(other, 1);
        log.append(large, 1, "{\"text\":\"" + randomText(20_000) + "\"}", true);
        log.append(other, 2);
        log.append(large, 2);

        // When
        try (TestRelay relay = startRelay()) {
            internal().awaitEvents(other, 2);
            await().atMost(PATIENCE).until(() -> relay.metric("parked") == 1 && relay.metric("unpublished") == 2);
        }

        // Then
        assertThat(internal().read()).extracting(TopicRecord::key).containsOnly(other.toString());
        assertThat(log.count("SELECT count(*) FROM outbox WHERE parked_because LIKE 'Kafka refuses it: %'"))
                .isEqualTo(1);
    }

    @Test
    void aParkedChangeThatCanBePublishedByNowIsFollowedByWhatWaitedBehindIt() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2);
        log.execute("UPDATE outbox SET parked_because = 'by hand', parked_at = now() WHERE position = 1");

        // When
        try (TestRelay relay = startRelay()) {
            await().atMost(PATIENCE).until(relay::leads);
            log.execute("UPDATE outbox SET parked_because = NULL, parked_at = NULL");
            awaitPublished();
        }

        // Then
        assertThat(internal().eventsAbout(subject))
                .extracting(TopicRecord::version)
                .containsExactly(1, 2);
    }

    @Test
    void aDroppedChangeLeavesAGapAndWhatWaitedBehindItFollows() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2, "{\"text\":\"" + "x".repeat(900 * 1024) + "\"}", true);
        log.append(subject, 3);
        try (TestRelay relay = startRelay()) {
            await().atMost(PATIENCE).until(() -> relay.metric("parked") == 1);

            // When
            log.drop(subject, 2);
            awaitPublished();
        }

        // Then
        assertThat(internal().eventsAbout(subject))
                .extracting(TopicRecord::version)
                .containsExactly(1, 3);
        assertThat(log.count("SELECT count(*) FROM publication")).isEqualTo(3);
    }

    @Test
    void partnersLoseSightOfASubjectThoughTheChangeThatMadeItConfidentialIsDropped() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        log.append(subject, 1);
        log.append(subject, 2, "{\"text\":\"" + "x".repeat(900 * 1024) + "\"}", false);
        log.append(subject, 3, "{\"text\":\"\"}", false);
        try (TestRelay relay = startRelay()) {
            await().atMost(PATIENCE).until(() -> relay.metric("parked") == 1);

            // When
            log.drop(subject, 2);
            awaitPublished();
        }

        // Then
        assertThat(open().eventsAbout(subject))
                .extracting(TopicRecord::version, TopicRecord::isTombstone)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(internal().eventsAbout(subject))
                .extracting(TopicRecord::version)
                .containsExactly(1, 3);
    }

    @Test
    void ofTwoReplicasOneLeadsAndTheOtherFollowsWhenItEnds() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        try (TestRelay first = startRelay()) {
            await().atMost(PATIENCE).until(first::leads);
            try (TestRelay second = startRelay()) {
                log.append(subject, 1);
                internal().awaitEvents(subject, 1);
                assertThat(second.leads()).isFalse();

                // When
                first.close();
                log.append(subject, 2);

                // Then
                assertThat(internal().awaitEvents(subject, 2))
                        .extracting(TopicRecord::version)
                        .containsExactly(1, 2);
                assertThat(second.leads()).isTrue();
            }
        }
    }

    @Test
    void aLeaderWhoseSessionWasEndedStandsForElectionAgain() throws Exception {
        // Given
        UUID subject = UUID.randomUUID();
        try (TestRelay relay = startRelay()) {
            log.append(subject, 1);
            internal().awaitEvents(subject, 1);

            // When
            log.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                     WHERE application_name = 'relay' AND datname = current_database()""");
            log.append(subject, 2);

            // Then
            assertThat(internal().awaitEvents(subject, 2))
                    .extracting(TopicRecord::version)
                    .containsExactly(1, 2);
        }
    }

    @Test
    void whatALeaderPublishedWithoutNotingItIsNotPublishedAgain() throws Exception {
        // Given
        UUID noted = UUID.randomUUID();
        UUID unnoted = UUID.randomUUID();
        log.append(noted, 1);
        publishedAbout(noted, 1);
        log.append(unnoted, 1);
        log.append(unnoted, 2);
        publishAndDie();
        log.append(unnoted, 3);

        // When
        List<TopicRecord> events = publishedAbout(unnoted, 3);

        // Then
        assertThat(events).extracting(TopicRecord::version).containsExactly(1, 2, 3);
        assertThat(log.count("SELECT count(*) FROM publication")).isEqualTo(4);
    }

    private void createTopicsThatTakeAtMost(int bytes) throws Exception {
        Map<String, String> settings = Map.of("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(topicName, 4, (short) 1).configs(settings),
                            new NewTopic(topicName + ".public", 4, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    /** Does not shrink when compressed. */
    private static String randomText(int length) {
        Random random = new Random(1);
        return random.ints(length, 'A', 'z' + 1)
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Commits on Kafka and not in the database. */
    private void publishAndDie() throws SQLException {
        RelaySettings settings = TestRelaySettings.withLease(TestRelay.LEASE);
        Topics topics = Topics.of(topicName);
        KafkaSettings kafkaSettings =
                new KafkaSettings(Map.of("bootstrap.servers", kafka.bootstrapServers()), settings);
        Publications publications = new Publications(topics, new EventRecords("bare-service"), Long.MAX_VALUE);
        try (Connection connection = log.connect();
                Publisher publisher = new Publisher(kafkaSettings.producer(topics))) {
            publisher.publish(Batch.of(new Outbox(connection, settings).next(100), publications)
                    .sendings());
        } catch (RefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    private Void writeSlowly(List<UUID> subjects, int changes, Random random) throws Exception {
        try (Connection connection = log.connect()) {
            connection.setAutoCommit(false);
            for (int change = 0; change < changes; change++) {
                UUID subject = subjects.get(change % subjects.size());
                int version = change / subjects.size() + 1;
                LogTables.append(connection, subject, version, "{\"version\":" + version + "}", true);
                Thread.sleep(random.nextInt(200));
                connection.commit();
            }
        }
        return null;
    }

    private List<TopicRecord> publishedAbout(UUID subject, int count) throws Exception {
        try (TestRelay relay = startRelay()) {
            List<TopicRecord> events = internal().awaitEvents(subject, count);
            awaitPublished();
            return events;
        }
    }

    private void awaitPublished() {
        await().atMost(PATIENCE).until(() -> log.unpublished() == 0);
    }

    private TestRelay startRelay() {
        return TestRelay.start(log.database(), kafka.bootstrapServers(), topicName);
    }

    private Topic internal() {
        return Topic.on(kafka.bootstrapServers(), topicName);
    }

    private Topic open() {
        return Topic.on(kafka.bootstrapServers(), topicName + ".public");
    }

    private static Map<String, List<Integer>> versionsBySubject(List<TopicRecord> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        TopicRecord::key, Collectors.mapping(TopicRecord::version, Collectors.toList())));
    }

    private static List<Integer> countingTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
