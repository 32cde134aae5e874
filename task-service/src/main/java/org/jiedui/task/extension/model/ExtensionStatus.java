package org.jiedui.task.extension.model;

/** Where an extension request stands; only the first is open. */
public enum ExtensionStatus {
    REQUESTED,
    APPROVED,
    REJECTED
}
