package org.jiedui.platform.job;

/** Leaves a job that is no longer this worker's: whatever it has done is rolled back. */
final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("the job is no longer this worker's", null, false, false);
    }
}
