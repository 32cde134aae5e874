package org.jiedui.platform.parking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.parking.model.Resolution;

/** @param reason why, for those who look later */
@Schema(name = "ParkingDecision")
record ParkingDecision(@NotNull Resolution resolution, @NotBlank @Size(max = 2000) String reason) {}
