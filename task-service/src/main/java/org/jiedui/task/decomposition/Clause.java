package org.jiedui.task.decomposition;

import java.util.List;
import java.util.UUID;

/**
 * One numbered clause (条/款) of a document.
 *
 * @param number as written, brackets full-width, without a trailing dot or 、
 * @param path the numbers from the top joined by {@code /}, unique in the document: {@code 三/（二）/6}
 * @param level depth in its part's tree, 1 at the top
 * @param heading the clause's heading without the blanks that an extraction left inside words; empty if it has none
 * @param span from the first sign of the number to the end of the last clause under it
 */
public record Clause(UUID id, String number, String path, int level, String heading, Span span, List<Clause> children) {

    public Clause {
        children = List.copyOf(children);
    }
}
