package org.jiedui.platform.imports;

import org.jiedui.platform.batch.Pace;
import org.jiedui.platform.job.JobRun;

/** A job takes its time, and tells how far it is. */
record JobPace(JobRun job, int total) implements Pace {

    @Override
    public boolean isNear() {
        return false;
    }

    @Override
    public void goOn(int done) {
        job.progress(done, total);
    }
}
