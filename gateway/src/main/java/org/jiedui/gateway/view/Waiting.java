package org.jiedui.gateway.view;

import java.time.Instant;
import java.util.Comparator;

/**
 * That a subject waits for somebody.
 *
 * @param since as its state tells: of a task and of a reply it is the last change, so that they have waited for that long at
 *     least; {@code null} where the state tells nothing that can be read
 */
public record Waiting(WaitingKind kind, Instant since) {

    static final Comparator<Waiting> OLDEST_FIRST =
            Comparator.comparing(Waiting::since, Comparator.nullsFirst(Comparator.naturalOrder()));
}
