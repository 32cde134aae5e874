package org.jiedui.task.report.model;

/** Whom a report waits for: the office, nobody, or its unit. */
public enum ReportStatus {
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
