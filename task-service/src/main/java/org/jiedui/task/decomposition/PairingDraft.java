package org.jiedui.task.decomposition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Regions that the document pairs, in the order written.
 *
 * @param parent the pairing in whose brackets this one stands
 */
public record PairingDraft(UUID id, List<Side> left, List<Side> right, Optional<UUID> parent, Span span) {

    /**
     * One region of a pairing.
     *
     * @param text as written
     * @param region its code in the directory, if it is known there
     */
    public record Side(String text, Optional<String> region) {}

    public PairingDraft {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** How many links the pairing stands for: every left one with every right one. */
    public int links() {
        return left.size() * right.size();
    }
}
