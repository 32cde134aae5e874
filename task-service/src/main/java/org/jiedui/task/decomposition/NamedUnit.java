package org.jiedui.task.decomposition;

/**
 * A unit as a note names it.
 *
 * @param text as written
 * @param folded for matching
 */
record NamedUnit(String text, String folded, UnitKind kind, Duty duty, Span span) {

    NamedUnit as(Duty other) {
        return new NamedUnit(text, folded, kind, other, span);
    }
}
