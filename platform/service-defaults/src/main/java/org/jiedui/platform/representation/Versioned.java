package org.jiedui.platform.representation;

/** What clients see of a thing that has versions. */
public interface Versioned {

    int version();

    /**
     * What tells this view from others of the same version, which callers with other rights see, or who see it at another
     * time: it goes into the entity tag. Empty for the thing as it is, else beginning with a semicolon.
     */
    default String variant() {
        return "";
    }
}
