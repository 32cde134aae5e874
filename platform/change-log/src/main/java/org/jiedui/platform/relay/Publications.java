package org.jiedui.platform.relay;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jiedui.platform.event.ChangeEvent;
import org.jiedui.platform.event.EventRecords;

/** Decides what of a change goes onto which topic. */
final class Publications {

    private final Topics topics;
    private final EventRecords events;
    private final long maxEventBytes;

    Publications(Topics topics, EventRecords events, long maxEventBytes) {
        this.topics = topics;
        this.events = events;
        this.maxEventBytes = maxEventBytes;
    }

    /**
     * The records of one change, in order. Partners are told what concerns a subject that they may see, and that one is
     * gone which they could see before; of any other they learn nothing. Of a dropped change nothing is told, but that
     * partners may no longer see the subject.
     */
    List<ProducerRecord<String, byte[]>> of(OutboxRow row) throws UnpublishableException {
        if (row.isDropped()) {
            return row.isWithdrawal() ? List.of(events.withdrawal(topics.open(), row.change())) : List.of();
        }
        requireSize(row.stateBytes());
        try {
            return records(row);
        } catch (RuntimeException broken) {
            throw new UnpublishableException("no event can be made of it: " + broken.getMessage(), broken);
        }
    }

    /** The records by which a subject stands on the topics as it did, should they have lost it. */
    List<ProducerRecord<String, byte[]>> again(Standing standing) throws UnpublishableException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(of(standing.last()));
        if (standing.withdrawal() != null) {
            records.add(events.withdrawal(topics.open(), standing.withdrawal()));
        }
        return records;
    }

    private List<ProducerRecord<String, byte[]>> records(OutboxRow row) throws UnpublishableException {
        ChangeEvent change = row.change();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(2);
        ProducerRecord<String, byte[]> event = events.event(topics.internal(), change);
        requireSize(event.value().length);
        records.add(event);
        if (change.isRemoval()) {
            records.add(events.tombstone(topics.internal(), change));
        }
        if (row.isNews()) {
            records.add(inPublic(event, row));
            if (change.isRemoval()) {
                records.add(events.tombstone(topics.open(), change));
            }
        } else if (row.isWithdrawal()) {
            records.add(events.withdrawal(topics.open(), change));
        }
        return records;
    }

    private ProducerRecord<String, byte[]> inPublic(ProducerRecord<String, byte[]> event, OutboxRow row) {
        if (!row.withheld().isEmpty()) {
            return events.event(topics.open(), row.change().without(row.withheld()));
        }
        return new ProducerRecord<>(topics.open(), null, event.key(), event.value(), event.headers());
    }

    private void requireSize(long bytes) throws UnpublishableException {
        if (bytes > maxEventBytes) {
            throw new UnpublishableException(
                    "the event has %d bytes, and one may have %d".formatted(bytes, maxEventBytes));
        }
    }
}
