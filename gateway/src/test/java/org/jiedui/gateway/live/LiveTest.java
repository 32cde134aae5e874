package org.jiedui.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.jiedui.gateway.Api.as;
import static org.jiedui.gateway.Programme.organization;
import static org.jiedui.gateway.Programme.plan;
import static org.jiedui.gateway.Programme.task;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@GatewayTest
class LiveTest {

    private static Topics topics;

    @Inject
    LiveService live;

    @BeforeAll
    static void open() {
        topics = Topics.open();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void a_client_hears_of_each_change_once_in_order_and_of_what_it_is_about() {
        // Given
        TaskState task = task(Ids.next());
        try (Stream stream = Stream.open(Tokens.viewer())) {
            // When
            topics.publish(task.at(1), task.in("ASSIGNED").at(2, "/status"));
            topics.publish(task.at(1), task.in("ASSIGNED").at(2), task.in("IN_PROGRESS").at(3, "/status", "/startOn"));
            // Then
            stream.awaitVersion(task.id(), 3);
            assertThat(stream.about(task.id())).extracting(Stream.Event::version).containsExactly(1, 2, 3);
            Stream.Event last = stream.about(task.id()).get(2);
            assertThat(last.name()).isEqualTo("change");
            assertThat(last.data().path("type").asText()).isEqualTo("org.jiedui.task.task.changed.v1");
            assertThat(last.data().at("/subject/kind").asText()).isEqualTo("task");
            assertThat(last.data().at("/subject/name").asText()).isEqualTo("任务“3”");
            assertThat(last.data().path("actor").asText()).isEqualTo("tj-office");
            assertThat(last.data().path("at").asText()).isEqualTo("2026-03-01T00:00:03Z");
            assertThat(last.data().path("fields")).hasToString("[\"/status\",\"/startOn\"]");
        }
    }

    @Test
    void a_confidential_task_is_told_to_nobody_but_those_who_may_see_it() {
        UUID plan = Ids.next();
        TaskState secret = task(Ids.next()).ofPlan(plan).secret().assigned("region", "120101", "LEAD");
        TaskState open = task(Ids.next());
        topics.publish(plan(plan, 1, "LV-SECRET", "120000"));
        List<Stream> insiders = streams(Tokens.superior(), Tokens.tjOffice(), Tokens.tjHeping());
        List<Stream> outsiders = streams(
                Tokens.ccOffice(),
                Tokens.ccChaoyang(),
                Tokens.tjDrc(),
                Tokens.viewer(),
                Tokens.partner(),
                Tokens.parkAdmin(),
                Tokens.evaluator());
        try {
            topics.publish(secret.at(1), secret.in("ASSIGNED").at(2), secret.removedAt(3));
            topics.publish(open.at(1));
            insiders.forEach(stream -> stream.awaitVersion(secret.id(), 3));
            for (Stream stream : outsiders) {
                stream.awaitVersion(open.id(), 1);
                assertThat(stream.about(secret.id())).isEmpty();
            }
        } finally {
            insiders.forEach(Stream::close);
            outsiders.forEach(Stream::close);
        }
    }

    @Test
    void a_task_that_becomes_confidential_is_revoked_from_those_who_lose_it() {
        UUID plan = Ids.next();
        TaskState task = task(Ids.next()).ofPlan(plan);
        try (Stream viewer = Stream.open(Tokens.viewer());
                Stream office = Stream.open(Tokens.tjOffice())) {
            topics.publish(plan(plan, 1, "LV-REVOKE", "120000"), task.at(1));
            viewer.awaitVersion(task.id(), 1);
            topics.publish(task.secret().at(2, "/confidential"), task.secret().in("ASSIGNED").at(3, "/status"));
            office.awaitVersion(task.id(), 3);
            viewer.awaitEvent("revoked");
            Stream.Event revoked = viewer.about(task.id()).getLast();
            assertThat(revoked.name()).isEqualTo("revoked");
            assertThat(revoked.data())
                    .hasToString("{\"subject\":{\"kind\":\"task\",\"id\":\"" + task.id() + "\"}}");
            // and it comes back with everything when it is opened again
            topics.publish(task.at(4, "/confidential"));
            viewer.awaitVersion(task.id(), 4);
            assertThat(viewer.about(task.id())).extracting(Stream.Event::name).containsExactly("change", "revoked", "change");
        }
    }

    @Test
    void an_office_whose_city_leaves_a_plan_loses_its_confidential_tasks() {
        UUID plan = Ids.next();
        TaskState secret = task(Ids.next()).ofPlan(plan).secret();
        try (Stream office = Stream.open(Tokens.ccOffice())) {
            topics.publish(plan(plan, 1, "LV-PARTIES", "120000", "220100"));
            office.awaitVersion(plan, 1);
            topics.publish(secret.at(1));
            office.awaitVersion(secret.id(), 1);
            String before = office.lastId();
            topics.publish(plan(plan, 2, "LV-PARTIES", "120000"));
            office.awaitEvent("revoked");
            assertThat(office.about(secret.id())).extracting(Stream.Event::name).containsExactly("change", "revoked");
            // and whoever was away then hears of it later
            try (Stream later = Stream.resume(Tokens.ccOffice(), "", before)) {
                later.awaitEvent("revoked");
                assertThat(later.about(secret.id())).extracting(Stream.Event::name).containsExactly("revoked");
            }
        }
    }

    @Test
    void a_client_that_comes_back_gets_what_it_missed_and_no_more() {
        TaskState task = task(Ids.next());
        TaskState hidden = task(Ids.next());
        TaskState secret = task(Ids.next()).secret();
        String left;
        try (Stream stream = Stream.open(Tokens.viewer())) {
            topics.publish(task.at(1), hidden.at(1));
            stream.awaitVersion(task.id(), 1);
            stream.awaitVersion(hidden.id(), 1);
            left = stream.lastId();
        }
        topics.publish(task.at(2), secret.at(1), hidden.in("ASSIGNED").at(2), hidden.secret().at(3), task.at(3));
        as(Tokens.superior())
                .header("Jiedui-At-Least", "task/" + hidden.id() + "/3,task/" + task.id() + "/3")
                .get("/api/v1/overview")
                .then()
                .statusCode(200);
        try (Stream stream = Stream.resume(Tokens.viewer(), "", left)) {
            stream.awaitVersion(task.id(), 3);
            stream.awaitEvent("revoked");
            topics.publish(task.at(4));
            stream.awaitVersion(task.id(), 4);
            assertThat(stream.about(task.id())).extracting(Stream.Event::version).containsExactly(2, 3, 4);
            assertThat(stream.about(secret.id())).isEmpty();
            assertThat(stream.about(hidden.id())).extracting(Stream.Event::name).containsExactly("revoked");
            assertThat(stream.events()).extracting(Stream.Event::name).doesNotContain("resync");
        }
    }

    @Test
    void an_id_that_nobody_can_go_on_from_is_answered_with_resync_first() {
        TaskState task = task(Ids.next());
        for (String id : new String[] {"nonsense", "7", "x".repeat(300)}) {
            try (Stream stream = Stream.resume(Tokens.viewer(), "", id)) {
                stream.awaitEvent("resync");
                topics.publish(task.at(1));
                assertThat(stream.events().getFirst().name()).isEqualTo("resync");
            }
        }
        try (Stream stream = Stream.open(Tokens.viewer(), "?lastEventId=nonsense")) {
            stream.awaitEvent("resync");
            assertThat(stream.lastId()).isNotEmpty();
        }
    }

    @Test
    void a_ticket_opens_one_stream_with_the_rights_of_its_owner() {
        TaskState secret = task(Ids.next()).secret().assigned("region", "120101", "LEAD");
        String ticket = as(Tokens.tjHeping())
                .post("/api/v1/live/tickets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", startsWith("/api/v1/live?ticket="))
                .extract()
                .path("ticket");
        try (Stream stream = Stream.withTicket(ticket)) {
            assertThat(stream.status()).isEqualTo(200);
            topics.publish(secret.at(1));
            stream.awaitVersion(secret.id(), 1);
            assertThat(Stream.withTicket(ticket).status()).isEqualTo(401);
        }
        assertThat(Stream.withTicket("made-up").status()).isEqualTo(401);
        given().get("/api/v1/live").then().statusCode(401).body("code", equalTo("unauthenticated"));
        as(Tokens.operator()).post("/api/v1/live/tickets").then().statusCode(403);
        as(Tokens.operator()).get("/api/v1/live").then().statusCode(403);
    }

    @Test
    void a_stream_ends_when_its_token_does() {
        Instant start = Instant.now();
        Token brief = Tokens.viewer().expiringAt(start.plusSeconds(3));
        try (Stream stream = Stream.open(brief)) {
            stream.awaitEnd();
            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(6));
            assertThat(stream.retry()).isEqualTo("2000");
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_holds_up_nobody() throws IOException {
        long before = live.tooSlow();
        URI url = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                Stream other = Stream.open(Tokens.viewer())) {
            socket.setReceiveBufferSize(1024);
            socket.getOutputStream()
                    .write(("GET /api/v1/live HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                    + Tokens.viewer().bearer() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            await().until(() -> live.clients() >= 2);
            String padding = "x".repeat(4_000);
            TaskState last = task(Ids.next());
            for (int round = 0; round < 40 && live.tooSlow() == before; round++) {
                List<Topics.Event> many = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    many.add(organization(Ids.next(), 1, "SLOW-" + round + "-" + i, padding));
                }
                topics.publish(many);
            }
            topics.publish(last.at(1));
            other.awaitVersion(last.id(), 1);
            await().atMost(Duration.ofSeconds(10)).until(() -> live.tooSlow() == before + 1);
        }
    }

    private static List<Stream> streams(Token... tokens) {
        List<Stream> streams = new ArrayList<>();
        for (Token token : tokens) {
            streams.add(Stream.open(token));
        }
        return streams;
    }
}
