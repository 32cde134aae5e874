package org.jiedui.platform.batch;

/** Leaves a use case whose item was carried out by an earlier run of the same batch. */
final class DoneBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BatchOutcome outcome;

    DoneBefore(BatchOutcome outcome) {
        super("done before", null, false, false);
        this.outcome = outcome;
    }

    BatchOutcome outcome() {
        return outcome;
    }
}
