package org.jiedui.pairing.organization;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as others refer to them.
 *
 * @param name masked for who has no right to it; missing once the person is erased
 */
@Schema(name = "PersonReference")
public record PersonReference(UUID id, String name) {}
