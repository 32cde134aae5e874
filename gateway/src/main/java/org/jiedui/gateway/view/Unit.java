package org.jiedui.gateway.view;

/** A body or a region that has a part in a task, by its code in the directory. */
public record Unit(Kind kind, String code) implements Comparable<Unit> {

    public enum Kind {
        ORGANIZATION,
        REGION
    }

    @Override
    public int compareTo(Unit other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }
}
