package org.jiedui.gateway.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an event changed in the view.
 *
 * @param sequence counts the changes that this replica has seen; orders them among topics
 * @param event without its value
 * @param before {@code null} where the view did not know the subject
 * @param after removed, where the event told of a removal
 * @param reason {@code null} if none was given
 */
public record Change(
        long sequence,
        TopicEvent event,
        Subject before,
        Subject after,
        String actor,
        String reason,
        List<String> fields) {

    /** When it happened, as its service tells; the epoch where it tells nothing that can be read. */
    public Instant at() {
        try {
            return OffsetDateTime.parse(event.time()).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
