package org.jiedui.task.report.model;

/** What the office makes of a report. */
public enum ReportVerdict {
    ACCEPTED,
    RETURNED
}
