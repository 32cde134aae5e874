package org.jiedui.task.report.model;

/** What can happen to a report. */
public sealed interface ReportEvent {

    record Submitted() implements ReportEvent {}

    /** Changed by its unit, and so handed in once more. */
    record Resubmitted() implements ReportEvent {}

    /** What a review is called. */
    sealed interface Reviewed extends ReportEvent {}

    record Accepted() implements Reviewed {}

    record Returned() implements Reviewed {}
}
