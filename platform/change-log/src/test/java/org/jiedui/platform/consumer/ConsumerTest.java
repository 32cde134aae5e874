package org.jiedui.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class ConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EventTransactions transactions;

    @Inject
    DataSource database;

    @Inject
    ConsumerSettings settings;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String name = "c" + UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private final List<Replica> replicas = new ArrayList<>();
    private EventTopic topic;
    private Following handler;

    @BeforeEach
    void createTopic() throws Exception {
        topic = new EventTopic(bootstrapServers, name);
        topic.create();
        handler = new Following(database, name, name);
    }

    @AfterEach
    void stop() {
        replicas.forEach(Replica::close);
        topic.close();
    }

    @Test
    void eventsTakeEffectOnceAcrossRestarts() throws Exception {
        // Given
        publishVersions(1, 2, 3);
        try (Replica replica = startReplica()) {
            awaitVersions(1, 2, 3);
        }

        // When
        publishVersions(4);
        startReplica();

        // Then
        awaitVersions(1, 2, 3, 4);
        assertThat(effects()).containsOnly(1);
    }

    @Test
    void anEventTellsWhoIsMeantAndWhatTheyAreNow() throws Exception {
        // Given
        List<ReceivedEvent> seen = new CopyOnWriteArrayList<>();
        handler.failing = event -> !seen.add(event);

        // When
        topic.publish(subject, 7);
        topic.publishRemoval(subject, 8);
        startReplica();
        await().atMost(PATIENCE).until(() -> seen.size() == 3);

        // Then
        ReceivedEvent event = seen.getFirst();
        assertThat(event.type()).isEqualTo("org.jiedui.other.thing.changed.v1");
        assertThat(event.kind()).isEqualTo("thing");
        assertThat(event.subjectId()).isEqualTo(subject);
        assertThat(event.entityVersion()).isEqualTo(7);
        assertThat(event.time()).isEqualTo("2018-03-17T02:00:00Z");
        assertThat(event.state().path("version").asInt()).isEqualTo(7);
        assertThat(event.topic()).isEqualTo(name);
        assertThat(event.offset()).isZero();
        assertThat(seen).extracting(ReceivedEvent::isRemoval).containsExactly(false, true, true);
        assertThat(seen).extracting(ReceivedEvent::entityVersion).containsExactly(7, 8, 8);
    }

    @Test
    void whatFailsAfterItHasWrittenLeavesNothingBehindAndIsTriedAgain() throws Exception {
        // Given
        handler.failing = event -> event.entityVersion() == 2 && handler.failures.get() < 3;

        // When
        publishVersions(1, 2, 3);
        startReplica();

        // Then
        awaitVersions(1, 2, 3);
        assertThat(handler.failures).hasValue(3);
        assertThat(effects()).containsOnly(1);
    }

    @Test
    void anEventThatCannotBeAppliedHoldsUpItsPartitionAndNoOther() throws Exception {
        // Given
        UUID elsewhere = UUID.randomUUID();
        handler.failing = event -> event.subjectId().equals(subject);
        int stuck = topic.publish(subject, 1);
        while (topic.publish(elsewhere, 1) == stuck) {
            elsewhere = UUID.randomUUID();
        }
        UUID flowing = elsewhere;

        // When
        Replica replica = startReplica();
        await().atMost(PATIENCE).until(() -> handler.failures.get() > 2);
        topic.publish(flowing, 2);
        await().atMost(PATIENCE).until(() -> versionsOf(flowing).equals(List.of(1, 2)));

        // Then
        assertThat(versionsOf(subject)).isEmpty();
        assertThat(replica.metric("blocked")).isEqualTo(1);
        assertThat(replica.state.caughtUp()).isFalse();
        handler.failing = event -> false;
        awaitVersions(1);
        await().atMost(PATIENCE).until(replica.state::caughtUp);
        assertThat(replica.metric("blocked")).isZero();
    }

    @Test
    void whatIsNoEventOfOursStopsItsPartitionInsteadOfBeingSkipped() throws Exception {
        // Given
        topic.publishGarbage(subject);
        topic.publish(subject, 1);

        // When
        Replica replica = startReplica();
        await().atMost(PATIENCE).until(() -> replica.metric("blocked") == 1);

        // Then
        assertThat(versionsOf(subject)).isEmpty();
    }

    @Test
    void replicasThatReadTheSameEventsApplyEachOnce() throws Exception {
        // Given
        startReplica();
        startReplica();
        startReplica();

        // When
        int[] versions = IntStream.rangeClosed(1, 300).toArray();
        publishVersions(versions);

        // Then
        awaitVersions(versions);
        assertThat(effects()).containsOnly(1);
    }

    @Test
    void aTopicMadeAnewUnderTheSameNameIsReadFromItsBeginning() throws Exception {
        // Given
        startReplica();
        publishVersions(1, 2, 3);
        awaitVersions(1, 2, 3);

        // When
        topic.delete();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(topic::create);
        publishVersions(4, 5, 6, 7);

        // Then
        awaitVersions(1, 2, 3, 4, 5, 6, 7);
        assertThat(handler.resets).hasValue(1);
    }

    @Test
    void anOffsetThatTheTopicDoesNotHaveMeansReadingFromTheBeginning() throws Exception {
        // Given
        publishVersions(1, 2);
        try (Replica replica = startReplica()) {
            awaitVersions(1, 2);
        }
        execute("UPDATE consumer_offset SET next_offset = 1000 WHERE consumer = ?", name);

        // When
        startReplica();

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects()).containsOnly(2));
        assertThat(handler.resets.get()).isPositive();
    }

    @Test
    void aConsumerOfATopicThatDoesNotExistYetWaitsForIt() throws Exception {
        // Given
        topic.delete();
        Replica replica = startReplica();

        // When
        Thread.sleep(500);
        assertThat(replica.state.caughtUp()).isFalse();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(topic::create);
        publishVersions(1);

        // Then
        awaitVersions(1);
        await().atMost(PATIENCE).until(replica.state::caughtUp);
        await().atMost(PATIENCE).until(() -> replica.metric("lag") == 0);
    }

    private Replica startReplica() {
        Replica replica = new Replica();
        replicas.add(replica);
        return replica;
    }

    /** One replica's thread, without the service around it. */
    private final class Replica implements AutoCloseable {
        private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
        private final ConsumerState state = new ConsumerState(registry, name, name);
        private final TopicFollower follower = new TopicFollower(
                handler, name, transactions, Map.of("bootstrap.servers", bootstrapServers), settings, state);
        private final Thread thread =
                Thread.ofPlatform().name("consumer-" + name).start(follower);

        double metric(String metric) {
            return registry.get("jiedui.consumer." + metric).gauge().value();
        }

        @Override
        public void close() {
            follower.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void publishVersions(int... versions) throws Exception {
        for (int version : versions) {
            topic.publish(subject, version);
        }
    }

    private void awaitVersions(int... versions) {
        List<Integer> expected = IntStream.of(versions).boxed().toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(versionsOf(subject)).isEqualTo(expected));
    }

    private List<Integer> versionsOf(UUID of) throws Exception {
        return numbers("SELECT version FROM followed WHERE consumer = ? AND subject = ? ORDER BY version", name, of);
    }

    private List<Integer> effects() throws Exception {
        return numbers("SELECT effects FROM followed WHERE consumer = ?", name);
    }

    private List<Integer> numbers(String query, Object... parameters) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, query, parameters);
                ResultSet answer = select.executeQuery()) {
            List<Integer> numbers = new ArrayList<>();
            while (answer.next()) {
                numbers.add(answer.getInt(1));
            }
            return numbers;
        }
    }

    private void execute(String statement, Object... parameters) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, statement, parameters)) {
            update.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws Exception {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
