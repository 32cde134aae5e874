package org.jiedui.pairing.region.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** A point as GeoJSON has it (RFC 7946, 3.1.2): longitude, then latitude, in degrees (WGS 84). */
public record GeoPoint(
        @NotNull @Pattern(regexp = "Point") String type,
        @NotNull @Size(min = 2, max = 2) List<@NotNull BigDecimal> coordinates) {}
