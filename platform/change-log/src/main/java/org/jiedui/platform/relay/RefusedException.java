package org.jiedui.platform.relay;

/** Kafka will not have one of the changes of a batch, and nothing of the batch was published. */
final class RefusedException extends Exception {

    private final transient OutboxRow row;

    RefusedException(OutboxRow row, Exception reason) {
        super("Kafka refuses it: " + reason.getMessage(), reason);
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }
}
