package org.jiedui.gateway.view;

/**
 * How a topic stands that the view is built from.
 *
 * @param behind how many events are still to be read; {@code null} where nobody knows
 * @param lastEventAt when the last event that was read had happened, RFC 3339; {@code null} before the first
 */
public record Source(String topic, State state, Long behind, String lastEventAt) {

    public enum State {
        /** Not looked for yet. */
        UNKNOWN,
        /** No service has made it yet, so there is nothing to read. */
        MISSING,
        /** Being read from its beginning. */
        CATCHING_UP,
        FOLLOWING,
        /** Kafka does not answer; the view stays as it is. */
        AWAY
    }
}
