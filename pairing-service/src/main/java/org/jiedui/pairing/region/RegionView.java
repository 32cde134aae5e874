package org.jiedui.pairing.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.pairing.region.model.GeoPoint;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.pairing.region.model.RegionDetails;
import org.jiedui.pairing.region.model.RegionKind;

/** A region as clients and followers see it; nothing in it is derived. */
@Schema(name = "Region")
record RegionView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String nameEn,
        String shortName,
        List<String> aliases,
        RegionKind kind,
        String parentCode,
        String city,
        GeoPoint location,
        LocalDate validFrom,
        LocalDate validTo)
        implements Versioned {

    static RegionView of(Region region) {
        RegionDetails details = region.details();
        return new RegionView(
                region.id(),
                details.code(),
                region.version(),
                region.createdAt(),
                region.updatedAt(),
                details.name(),
                details.nameEn(),
                details.shortName(),
                details.aliases(),
                details.kind(),
                details.parentCode(),
                details.city(),
                details.location(),
                details.validFrom(),
                details.validTo());
    }
}
