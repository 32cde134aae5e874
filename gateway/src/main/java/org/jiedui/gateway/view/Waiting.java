package org.jiedui.gateway.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * That a subject waits for somebody.
 *
 * @param since as its state tells: of a task and of a reply it is the last change, so that they have waited for that long at
 *     least; {@code null} where the state tells nothing that can be read
 * @param named the unit that the state names as the one to act; none where it follows from the task
 */
public record Waiting(WaitingKind kind, Instant since, Set<Unit> named) {

    static final Comparator<Waiting> OLDEST_FIRST =
            Comparator.comparing(Waiting::since, Comparator.nullsFirst(Comparator.naturalOrder()));
}
