package org.jiedui.platform.job;

import java.util.List;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Nothing that it did has stayed, and it does nothing more. */
    CANCELLED;

    /** Where a caller may move it from here. */
    List<JobStatus> next() {
        return this == QUEUED || this == RUNNING ? List.of(CANCELLED) : List.of();
    }
}
