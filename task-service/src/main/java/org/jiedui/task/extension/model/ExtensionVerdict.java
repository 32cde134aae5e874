package org.jiedui.task.extension.model;

/** What the office decides. */
public enum ExtensionVerdict {
    APPROVED,
    REJECTED
}
