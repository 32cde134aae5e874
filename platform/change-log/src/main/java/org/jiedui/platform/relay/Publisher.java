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
        Failures failures = new Failures();
        try {
            producer.beginTransaction();
            send(sendings, failures);
            producer.commitTransaction();
        } catch (KafkaException failure) {
            abandon(failures, failure);
        }
    }

    /** Ends with the first failure, since each further record could block as long as that one. The commit then fails. */
    private void send(List<Sending> sendings, Failures failures) {
        for (Sending sending : sendings) {
            for (ProducerRecord<String, byte[]> message : sending.records()) {
                if (failures.any) {
                    return;
                }
                producer.send(message, (metadata, failure) -> failures.note(sending.row(), failure));
            }
        }
    }

    /** Not aborted if it is anybody's guess whether the commit went through: the next publisher's opening settles that. */
    private void abandon(Failures failures, KafkaException failure) throws RefusedException {
        broken = true;
        if (failures.refused == null) {
            throw failure;
        }
        producer.abortTransaction();
        broken = false;
        throw new RefusedException(failures.refused, failures.reason);
    }

    @Override
    public void close() {
        producer.close(broken ? Duration.ZERO : FAREWELL);
    }

    /** What went wrong with the records of a batch. Written by the client's thread before the commit fails. */
    private static final class Failures {
        private volatile boolean any;
        private volatile OutboxRow refused;
        private volatile Exception reason;

        void note(OutboxRow row, Exception failure) {
            if (failure != null) {
                if (refused == null && isForEver(failure)) {
                    reason = failure;
                    refused = row;
                }
                any = true;
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
