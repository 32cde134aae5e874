package org.jiedui.task.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.PairingDraft;
import org.jiedui.task.decomposition.Span;

/**
 * Regions that a text pairs.
 *
 * @param parent the pairing in whose brackets this one stands
 */
@Schema(name = "PairingDraft")
record PairingDraftView(UUID id, List<Side> left, List<Side> right, UUID parent, Span span) {

    /** @param region the code that it resolves to, if the directory knows it */
    @Schema(name = "PairingSide")
    record Side(String text, String region) {

        static Side of(PairingDraft.Side side) {
            return new Side(side.text(), side.region().orElse(null));
        }
    }

    static PairingDraftView of(PairingDraft pairing) {
        return new PairingDraftView(
                pairing.id(),
                pairing.left().stream().map(Side::of).toList(),
                pairing.right().stream().map(Side::of).toList(),
                pairing.parent().orElse(null),
                pairing.span());
    }
}
