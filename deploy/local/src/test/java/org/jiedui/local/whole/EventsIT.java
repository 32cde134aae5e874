package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.engines.ProcessId;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a partner gets who has nothing but a plain Kafka consumer. */
@ExtendWith(WithWholeSystem.class)
class EventsIT {
    private final WholeSystem system;

    EventsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    void each_change_is_a_cloud_event_with_the_whole_state() throws Exception {
        // Given
        User office = system.as(DemoUser.TJ_OFFICE);
        Answer created = office.post("/tasks", "{\"title\": \"数据共享\"}").expect(201);
        UUID id = UUID.fromString(created.id());
        // When
        office.post("/tasks/" + id + "/transitions", "{\"to\": \"CANCELLED\", \"reason\": \"并入他项\"}", "If-Match", "\"1\"")
                .expect(200);
        // Then
        List<TopicRecord> events = system.topic("jiedui.task.public").awaitEvents(id, 2);
        assertThat(events).extracting(TopicRecord::version).containsExactly(1, 2);
        TopicRecord last = events.getLast();
        assertThat(last.attribute("specversion")).isEqualTo("1.0");
        assertThat(last.attribute("source")).isEqualTo("/task-service");
        assertThat(last.attribute("type")).isEqualTo("org.jiedui.task.task.cancelled.v1");
        assertThat(last.attribute("subject")).isEqualTo("task/" + id);
        assertThat(last.attribute("partitionkey")).isEqualTo(id.toString());
        assertThat(last.headers()).containsEntry("content-type", "application/json");
        assertThat(last.json().at("/change/actor").asText()).isEqualTo("tj-office");
        assertThat(last.json().at("/change/reason").asText()).isEqualTo("并入他项");
        assertThat(last.state().path("title").asText()).isEqualTo("数据共享");
        assertThat(last.state().path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void what_is_written_while_kafka_hangs_arrives_when_it_is_back() throws Exception {
        // Given
        User office = system.as(DemoUser.TJ_OFFICE);
        system.signal(Part.KAFKA, "STOP");
        UUID id;
        try {
            // When
            id = UUID.fromString(office.post("/tasks", "{\"title\": \"消息中断时的工作\"}").expect(201).id());
            office.patch("/tasks/" + id, "{\"priority\": \"HIGH\"}", "If-Match", "\"1\"").expect(200);
        } finally {
            system.signal(Part.KAFKA, "CONT");
        }
        // Then
        assertThat(system.topic("jiedui.task.public").awaitEvents(id, 2))
                .extracting(TopicRecord::version)
                .containsExactly(1, 2);
    }

    @Test
    void what_is_written_while_kafka_is_dead_arrives_when_it_is_back() throws Exception {
        // Given
        User office = system.as(DemoUser.TJ_OFFICE);
        // When
        ProcessId killed = system.kill(Part.KAFKA);
        UUID id = UUID.fromString(office.post("/tasks", "{\"title\": \"消息中断时的工作\"}").expect(201).id());
        office.patch("/tasks/" + id, "{\"priority\": \"HIGH\"}", "If-Match", "\"1\"").expect(200);
        // Then
        system.awaitReturn(Part.KAFKA, killed, Duration.ofSeconds(60));
        assertThat(system.topic("jiedui.task.public").awaitEvents(id, 2))
                .extracting(TopicRecord::version)
                .containsExactly(1, 2);
    }
}
