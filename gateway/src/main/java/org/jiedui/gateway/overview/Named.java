package org.jiedui.gateway.overview;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a view refers to, with what people call it. */
final class Named {

    private Named() {}

    @Schema(name = "NamedReference")
    record Reference(String code, @Schema(description = "Today's name in the directory") String name) {}

    /** One of the two. */
    @Schema(name = "NamedUnit")
    record NamedUnit(Reference organization, Reference region) {}

    @Schema(name = "NamedActor", description = "One of the three; an office by its city")
    record NamedActor(Reference office, Reference organization, Reference region) {}

    @Schema(name = "NamedSubject")
    record NamedSubject(String kind, UUID id, String code, String name) {}

    @Schema(name = "NamedTask")
    record NamedTask(UUID id, String code, String name) {}
}
