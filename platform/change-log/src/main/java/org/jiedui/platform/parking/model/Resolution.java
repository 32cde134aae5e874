package org.jiedui.platform.parking.model;

/** What is to become of a parked change. */
public enum Resolution {
    /** Its cause is mended: it is tried again, and parked again if that fails. */
    RELEASE,
    /** Its event is left out for good; those of its subject that waited behind it follow. */
    DROP
}
