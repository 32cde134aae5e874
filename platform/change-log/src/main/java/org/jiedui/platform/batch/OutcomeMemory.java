package org.jiedui.platform.batch;

import java.util.Optional;

/** What is remembered of items that were carried out in a transaction of their own. */
interface OutcomeMemory {

    /** Of a batch that is one transaction, which the memory of the whole request is enough for. */
    OutcomeMemory NONE = new OutcomeMemory() {
        @Override
        public Optional<BatchOutcome> of(int index) {
            return Optional.empty();
        }

        @Override
        public void keep(BatchOutcome outcome) {}
    };

    /** What has become of an item; from here to the end of the transaction nobody else carries it out. */
    Optional<BatchOutcome> of(int index);

    void keep(BatchOutcome outcome);
}
