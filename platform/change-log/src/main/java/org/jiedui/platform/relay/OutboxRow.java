package org.jiedui.platform.relay;

import java.util.Set;
import org.jiedui.platform.event.ChangeEvent;

/**
 * A change that is still to be published.
 *
 * @param stateBytes the size of its state, which was not fetched if it is too large for an event anyway
 * @param isPublic whether partners may see the subject as it stands after the change
 * @param wasPublic whether they could before
 * @param isDropped whether an operator has decided that its event is left out
 * @param withheld fields of its state that partners are not told
 */
record OutboxRow(
        long position,
        ChangeEvent change,
        long stateBytes,
        boolean isPublic,
        boolean wasPublic,
        boolean isDropped,
        Set<String> withheld) {

    OutboxRow withholding(Set<String> fields) {
        return new OutboxRow(position, change, stateBytes, isPublic, wasPublic, isDropped, fields);
    }

    boolean isNews() {
        return isPublic && (wasPublic || !change.isRemoval());
    }

    boolean isWithdrawal() {
        return wasPublic && !isPublic;
    }
}
