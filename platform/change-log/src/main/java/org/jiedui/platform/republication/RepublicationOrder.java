package org.jiedui.platform.republication;

import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param subject the only one to republish, as events name it; all where there is none */
@Schema(name = "RepublicationOrder")
record RepublicationOrder(
        @Pattern(regexp = "[a-z-]{1,40}/" + UUID_FORM)
        @Schema(examples = "task/01978a30-55d2-7c1e-9a6b-3f1e0c5d7a42")
        String subject) {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    String kind() {
        return subject.substring(0, subject.indexOf('/'));
    }

    UUID id() {
        return UUID.fromString(subject.substring(subject.indexOf('/') + 1));
    }
}
