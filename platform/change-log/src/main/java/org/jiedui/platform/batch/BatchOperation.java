package org.jiedui.platform.batch;

/** What an item of a batch does; each is what a request of its own does. */
public enum BatchOperation {
    /** {@code POST} of the collection. */
    CREATE,
    /** {@code PATCH} of a thing, by a merge patch. */
    CHANGE,
    /** {@code DELETE} of a thing. */
    REMOVE,
    /** {@code POST} of a thing's {@code transitions}. */
    TRANSITION
}
