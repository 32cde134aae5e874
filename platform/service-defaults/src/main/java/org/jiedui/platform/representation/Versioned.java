package org.jiedui.platform.representation;

/** What clients see of a thing that has versions. */
public interface Versioned {

    int version();
}
