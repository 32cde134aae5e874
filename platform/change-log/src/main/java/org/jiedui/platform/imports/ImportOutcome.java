package org.jiedui.platform.imports;

/** What has come of a row. */
public enum ImportOutcome {
    CREATED,
    CHANGED,
    UNCHANGED
}
