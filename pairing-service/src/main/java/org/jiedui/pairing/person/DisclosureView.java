package org.jiedui.pairing.person;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.PersonDisclosure;

/**
 * That somebody got to see a person's data unmasked.
 *
 * @param actor the {@code sub} of the token
 */
@Schema(name = "PersonDisclosure")
record DisclosureView(UUID id, Instant createdAt, String actor, DisclosureOccasion occasion) {

    static DisclosureView of(PersonDisclosure disclosure) {
        return new DisclosureView(disclosure.id(), disclosure.at(), disclosure.actor(), disclosure.occasion());
    }
}
