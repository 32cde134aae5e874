package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.json;
import static org.jiedui.platform.bare.Notes.patch;
import static org.jiedui.platform.bare.Notes.post;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.engines.ProcessId;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;

/** The database is away, frozen, busy or full: every request ends within its deadline, and the service comes back by itself. */
@QuarkusTest
@WithIssuer
@WithTestResource(OwnPostgres.class)
class OutageTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    // Looked up and not injected: what is injected into one test must be there for the application of every other.
    private final Path folder = ConfigProvider.getConfig().getValue(OwnPostgres.FOLDER, Path.class);
    private final int port = ConfigProvider.getConfig().getValue(OwnPostgres.PORT, int.class);

    @Test
    void while_the_database_is_away_requests_are_told_to_come_again() {
        // Given
        String id = create("");
        PostgresServer.stop(folder.resolve("data"));

        // When
        List<Timed> answers = List.of(
                timed(() -> asOffice().get(PATH + "/" + id)),
                timed(() -> asOffice().get(PATH)),
                timed(() -> asOffice().get(PATH + "/" + id + "/history")),
                timed(() -> asOffice().get("/api/v1/changes")),
                timed(() -> post(asOffice().header("Idempotency-Key", unique()), json(unique(), ""))));

        // Then
        answers.forEach(OutageTest::isUnavailable);
        asOffice().get("/q/health/ready").then().statusCode(503);
        asOffice().get("/q/health/live").then().statusCode(200);
        OwnPostgres.start(folder, port);
        comesBack(id);
    }

    @Test
    void while_the_database_is_frozen_requests_end_in_time() throws Exception {
        // Given
        String id = create("");
        freeze("STOP");

        // When
        List<Timed> answers;
        try {
            answers = atOnce(
                    30,
                    i -> i % 2 == 0 ? asOffice().get(PATH + "/" + id) : post(asOffice(), json(unique(), "")));
        } finally {
            freeze("CONT");
        }

        // Then
        answers.forEach(OutageTest::isUnavailable);
        comesBack(id);
    }

    @Test
    void while_others_hold_what_it_needs_a_request_waits_not_too_long() throws Exception {
        // Given
        String id = create("");
        List<Timed> answers;
        try (Connection other = connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT * FROM note WHERE id = '" + id + "' FOR UPDATE");

            // When
            answers = atOnce(40, i -> patch(asOffice().header("If-Match", "\"1\""), id, "{\"rank\": " + i + "}"));
            other.rollback();
        }

        // Then
        answers.forEach(OutageTest::isUnavailable);
        patch(asOffice().header("If-Match", "\"1\""), id, "{\"rank\": 1}").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void a_connection_that_the_server_has_ended_is_replaced() throws Exception {
        String id = create("");
        try (Connection superuser = connect();
                Statement end = superuser.createStatement()) {
            end.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bare_app'");
        }
        comesBack(id);
    }

    @Test
    void a_transaction_that_the_server_has_ended_leaves_nothing_behind() throws Exception {
        // Given a writer that waits for a lock on its code
        String code = unique();
        try (Connection other = connect();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("INSERT INTO note SELECT uuidv7(), 1, now(), now(), '" + code + "', 't', null, null, null, null, 'RED', '{}', null, false");
            CompletableFuture<Timed> writer =
                    CompletableFuture.supplyAsync(() -> timed(() -> post(asOffice(), json(code, ""))));
            await().until(() -> waiting(sql) == 1);

            // When
            sql.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");

            // Then
            isUnavailable(writer.get());
            other.rollback();
        }
        post(asOffice(), json(code, "")).then().statusCode(201);
    }

    private static int waiting(Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void comesBack(String id) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> asOffice().get(PATH + "/" + id).then().statusCode(200));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> post(asOffice(), json(unique(), "")).then().statusCode(201));
    }

    private record Timed(Response answer, Duration took) {}

    private static Timed timed(Supplier<Response> request) {
        long begun = System.nanoTime();
        Response answer = request.get();
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void isUnavailable(Timed timed) {
        isProblem(timed.answer(), 503, "service-unavailable").header("Retry-After", "2");
        assertThat(timed.answer().asString()).doesNotContain("SQL").doesNotContain("postgres").doesNotContain("Exception");
        assertThat(timed.took()).isLessThan(DEADLINE);
    }

    private static List<Timed> atOnce(int requests, java.util.function.IntFunction<Response> request) {
        try (ExecutorService pool = Executors.newFixedThreadPool(requests)) {
            return IntStream.range(0, requests)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> timed(() -> request.apply(i)), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Connection connect() throws SQLException {
        return OwnPostgres.start(folder, port).connect("bare");
    }

    /** The server and the processes of its connections, each by its number. */
    private void freeze(String signal) throws IOException, InterruptedException {
        ProcessHandle server = PostgresServer.running(folder.resolve("data"))
                .map(ProcessId::pid)
                .flatMap(ProcessHandle::of)
                .orElseThrow();
        for (ProcessHandle process : Stream.concat(Stream.of(server), server.descendants()).toList()) {
            ProcessId.of(process.pid()).orElseThrow().signal(signal);
        }
    }
}
