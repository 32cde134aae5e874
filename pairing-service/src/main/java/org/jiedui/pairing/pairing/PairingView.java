package org.jiedui.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingDetails;
import org.jiedui.pairing.pairing.model.PairingStatus;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.platform.attachment.AttachmentView;
import org.jiedui.platform.representation.Versioned;

/**
 * A pairing as clients and followers see it; followers get neither the names of its regions nor the parent's code nor
 * what the caller may do.
 *
 * @param allowedTransitions where this caller may move it from here
 */
@Schema(name = "Pairing")
record PairingView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        List<RegionReference> left,
        List<RegionReference> right,
        UUID parentId,
        Parent parent,
        List<String> focusAreas,
        LocalDate agreedOn,
        PairingStatus status,
        List<PairingStatus> allowedTransitions,
        List<AttachmentView> attachments)
        implements Versioned {

    static final String PATH = "/api/v1/pairings";

    @Schema(name = "PairingReference")
    record Parent(UUID id, String code) {}

    static PairingView of(
            Pairing pairing,
            List<RegionReference> left,
            List<RegionReference> right,
            Parent parent,
            List<PairingStatus> allowedTransitions) {
        PairingDetails details = pairing.details();
        return new PairingView(
                pairing.id(),
                details.code(),
                pairing.version(),
                pairing.createdAt(),
                pairing.updatedAt(),
                left,
                right,
                details.parentId(),
                parent,
                details.focusAreas(),
                details.agreedOn(),
                pairing.status(),
                allowedTransitions,
                AttachmentView.of(pairing, PATH, pairing.id()));
    }
}
