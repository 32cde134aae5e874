package org.jiedui.platform.republication;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.republication.model.Republication;
import org.jiedui.platform.republication.model.RepublicationStatus;

/**
 * A republication as operators see it.
 *
 * @param subject missing where it is about all
 * @param progress in percent
 * @param subjects how many there were when it was ordered
 * @param unpublishable how many had to be left out; the log names them
 */
@Schema(name = "Republication")
record RepublicationView(
        UUID id,
        Instant createdAt,
        Instant updatedAt,
        String orderedBy,
        String subject,
        RepublicationStatus status,
        int progress,
        long subjects,
        long republished,
        long unpublishable,
        Instant startedAt,
        Instant finishedAt) {

    static RepublicationView of(Republication republication) {
        return new RepublicationView(
                republication.id(),
                republication.createdAt(),
                republication.updatedAt(),
                republication.orderedBy(),
                republication.subject(),
                republication.status(),
                republication.progress(),
                republication.subjects(),
                republication.republished(),
                republication.unpublishable(),
                republication.startedAt(),
                republication.finishedAt());
    }
}
