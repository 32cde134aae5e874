package org.jiedui.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jiedui.platform.schedule.Recurrence;
import org.jiedui.platform.schedule.ScheduledWork;

/** Forgets jobs that have ended long ago. */
@ApplicationScoped
class ForgottenJobs implements ScheduledWork {

    private final JobStore store;
    private final JobSettings settings;

    ForgottenJobs(JobStore store, JobSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "forgotten-jobs";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.every(Duration.ofHours(1));
    }

    @Override
    public boolean makesUpForEach() {
        return false;
    }

    @Override
    public void run(Instant due) {
        store.forget(settings.keep());
    }
}
