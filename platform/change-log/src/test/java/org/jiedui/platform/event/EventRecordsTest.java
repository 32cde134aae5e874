package org.jiedui.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

    private static final UUID ID = UUID.fromString("0197c3a0-0000-7000-8000-000000000001");
    private static final UUID SUBJECT = UUID.fromString("0197c3a0-0000-7000-8000-000000000002");

    private final EventRecords records = new EventRecords("task-service");

    @Test
    void theStateGoesInByteForByte() {
        // Given
        byte[] state = "{\"b\":1,  \"a\":\"结对\"}".getBytes(StandardCharsets.UTF_8);

        // When
        ProducerRecord<String, byte[]> event = records.event("jiedui.task", change(state, "按\"期\"", null));

        // Then
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"change\":{\"at\":\"2018-03-17T02:00:00.123456Z\",\"actor\":\"tj-office\","
                        + "\"reason\":\"按\\\"期\\\"\",\"fields\":[\"/a\",\"/b\"]},"
                        + "\"state\":{\"b\":1,  \"a\":\"结对\"}}");
    }

    @Test
    void whatHasNoValueIsLeftOut() {
        // When
        ProducerRecord<String, byte[]> event = records.event("jiedui.task", change(null, null, null));

        // Then
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"change\":{\"at\":\"2018-03-17T02:00:00.123456Z\",\"actor\":\"tj-office\","
                        + "\"fields\":[\"/a\",\"/b\"]}}");
        assertThat(event.headers().lastHeader("ce_traceparent")).isNull();
    }

    @Test
    void theKeyIsTheSubjectsBareId() {
        assertThat(records.event("jiedui.task", change(null, null, null)).key()).isEqualTo(SUBJECT.toString());
    }

    @Test
    void aTombstoneHasNoValueAndStillTellsWhichVersionItIs() {
        // When
        ProducerRecord<String, byte[]> tombstone = records.tombstone("jiedui.task", change(null, null, null));

        // Then
        assertThat(tombstone.value()).isNull();
        assertThat(header(tombstone, "ce_entityversion")).isEqualTo("3");
        assertThat(header(tombstone, "ce_type")).isEqualTo("org.jiedui.task.task.renamed.v1");
        assertThat(header(tombstone, "ce_id")).isEqualTo(ID.toString());
    }

    @Test
    void aWithdrawalDoesNotTellWhatHappened() {
        // When
        ProducerRecord<String, byte[]> withdrawal =
                records.withdrawal("jiedui.task.public", change("{}".getBytes(StandardCharsets.UTF_8), "秘密", null));

        // Then
        assertThat(withdrawal.value()).isNull();
        assertThat(header(withdrawal, "ce_type")).isEqualTo("org.jiedui.task.task.withdrawn.v1");
        assertThat(header(withdrawal, "ce_entityversion")).isEqualTo("3");
    }

    private static ChangeEvent change(byte[] state, String reason, String traceparent) {
        return new ChangeEvent(
                ID,
                "org.jiedui.task.task.renamed.v1",
                "task",
                SUBJECT,
                3,
                Instant.parse("2018-03-17T02:00:00.123456Z"),
                "tj-office",
                reason,
                List.of("/a", "/b"),
                state,
                traceparent);
    }

    private static String header(ProducerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
