package org.jiedui.platform.parking;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.parking.model.ParkedChange;

/**
 * A parked change as operators see it.
 *
 * @param id the change's
 * @param subject as events name it: {@code task/<id>}
 * @param stateBytes how large the state is; missing for a removal
 * @param waiting how many later changes of the subject wait behind it
 */
@Schema(name = "ParkedChange")
record ParkedChangeView(
        UUID id,
        String type,
        String subject,
        int version,
        Instant changedAt,
        Instant parkedAt,
        String parkedBecause,
        Long stateBytes,
        long waiting) {

    static ParkedChangeView of(ParkedChange parked) {
        return new ParkedChangeView(
                parked.id(),
                parked.type(),
                parked.subject(),
                parked.version(),
                parked.changedAt(),
                parked.parkedAt(),
                parked.parkedBecause(),
                parked.stateBytes(),
                parked.waiting());
    }
}
