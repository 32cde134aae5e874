package org.jiedui.pairing.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.pairing.model.PairingStatus;

/** @param reason why it moves, for the history */
@Schema(name = "PairingTransition")
record PairingTransition(@NotNull PairingStatus to, @Size(max = 1000) String reason) {}
