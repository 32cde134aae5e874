package org.jiedui.pairing.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingDetails;
import org.jiedui.pairing.pairing.model.PairingStatus;

/**
 * What a client tells of a pairing.
 *
 * @param code such as {@code P-01}; made by the service where none is given, and fixed from then on
 * @param parentId the pairing that it is a sub-pairing of; either this or {@code parentCode} is enough
 * @param status where it begins, {@code ACTIVE} if nothing is said; from then on it moves by transitions
 */
@Schema(name = "PairingBody")
record PairingBody(
        @Pattern(regexp = "[A-Z0-9][A-Za-z0-9-]{1,39}") String code,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> left,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> right,
        UUID parentId,
        @Size(max = 40) String parentCode,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> focusAreas,
        LocalDate agreedOn,
        PairingStatus status) {

    /** What is told of a pairing that is not there yet. */
    static final PairingBody NONE = new PairingBody(null, null, null, null, null, null, null, null);

    PairingBody {
        focusAreas = focusAreas == null ? List.of() : focusAreas;
        status = status == null ? PairingStatus.ACTIVE : status;
    }

    /** What would have to be sent to make the pairing as it stands. */
    static PairingBody of(Pairing pairing, String parentCode) {
        PairingDetails details = pairing.details();
        return new PairingBody(
                details.code(),
                details.left(),
                details.right(),
                details.parentId(),
                parentCode,
                details.focusAreas(),
                details.agreedOn(),
                pairing.status());
    }

    PairingDetails details(String madeCode, UUID parent) {
        return new PairingDetails(madeCode, left, right, parent, focusAreas, agreedOn);
    }
}
