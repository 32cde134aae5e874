package org.jiedui.pairing.pairing.model;

import java.util.Set;

/** How far a pairing has come. One that has ended may be taken up again, if its links are still free. */
public enum PairingStatus {
    PROPOSED,
    ACTIVE,
    ENDED;

    /** Where it may go from here. */
    public Set<PairingStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ACTIVE, ENDED);
            case ACTIVE -> Set.of(ENDED);
            case ENDED -> Set.of(ACTIVE);
        };
    }

    /** Whether a pairing in it lays claim to its links. */
    public boolean isOpen() {
        return this != ENDED;
    }
}
