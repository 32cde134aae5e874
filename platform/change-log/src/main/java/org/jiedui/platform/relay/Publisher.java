package org.jiedui.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes batches, each in one transaction over both topics. Opening one under the service's transactional id completes or
 * aborts whatever a predecessor has left, and fences it: a former leader that wakes up can commit nothing any more.
 */
final class Publisher implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;
    private boolean broken;

    /** @throws KafkaException if Kafka does not answer in time */
    Publisher(Map<String, Object> settings) {
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException unavailable) {
            producer.close(Duration.ZERO);
            throw unavailable;
        }
    }

    /**
     * Publishes all of a batch, or nothing.
     *
     * @throws RefusedException if Kafka will not have one of the changes, whoever sends it and how often
     * @throws KafkaException if it failed otherwise, or its outcome is unknown; this publisher is then of no more use
     */
    void publish(List<Sending> sendings) throws RefusedException {
        Refusal refusal = new Refusal();
        try {
            producer.beginTransaction();
            for (Sending sending : sendings) {
                for (ProducerRecord<String, byte[]> message : sending.records()) {
                    producer.send(message, (metadata, failure) -> refusal.note(sending.row(), failure));
                }
            }
            producer.commitTransaction();
        } catch (KafkaException failure) {
            abandon(refusal, failure);
        }
    }

    /** Not aborted if it is anybody's guess whether the commit went through: the next publisher's opening settles that. */
    private void abandon(Refusal refusal, KafkaException failure) throws RefusedException {
        broken = true;
        if (refusal.row == null) {
            throw failure;
        }
        producer.abortTransaction();
        broken = false;
        throw new RefusedException(refusal.row, refusal.reason);
    }

    @Override
    public void close() {
        producer.close(broken ? Duration.ZERO : FAREWELL);
    }

    /** The first row of a batch that Kafka will never take. Written by the client's thread before the commit fails. */
    private static final class Refusal {
        private volatile OutboxRow row;
        private volatile Exception reason;

        void note(OutboxRow candidate, Exception failure) {
            if (row == null && isForEver(failure)) {
                reason = failure;
                row = candidate;
            }
        }

        private static boolean isForEver(Exception failure) {
            return failure instanceof RecordTooLargeException
                    || failure instanceof RecordBatchTooLargeException
                    || failure instanceof SerializationException
                    || failure instanceof InvalidRecordException;
        }
    }
}
