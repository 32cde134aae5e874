package org.jiedui.platform.relay;

/**
 * Where a service publishes.
 *
 * @param internal everything, for our own services and the gateway
 * @param open what partners may see
 */
record Topics(String internal, String open) {

    static Topics of(String topic) {
        return new Topics(topic, topic + ".public");
    }

    /** Whoever begins transactions under this name puts an end to those of every predecessor. */
    String transactionalId() {
        return internal + ".relay";
    }
}
