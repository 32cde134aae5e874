package org.jiedui.platform.parking;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.parking.model.ParkingResolution;
import org.jiedui.platform.parking.model.Resolution;

/** @param subject as events name it: {@code task/<id>} */
@Schema(name = "ParkingResolution")
record ParkingResolutionView(
        UUID id,
        UUID changeId,
        String subject,
        int version,
        Resolution resolution,
        String resolvedBy,
        Instant resolvedAt,
        String reason,
        String parkedBecause) {

    static ParkingResolutionView of(ParkingResolution resolution) {
        return new ParkingResolutionView(
                resolution.id(),
                resolution.changeId(),
                resolution.subject(),
                resolution.version(),
                resolution.resolution(),
                resolution.resolvedBy(),
                resolution.resolvedAt(),
                resolution.reason(),
                resolution.parkedBecause());
    }
}
