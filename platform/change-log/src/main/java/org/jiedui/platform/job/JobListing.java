package org.jiedui.platform.job;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;

@Singleton
class JobListing extends Listing<Job> {

    JobListing() {
        super(Job.class, JobView.class, "job", "listJobs");
        text("kind", "t.kind");
        constant("status", "t.status", JobStatus.class);
        text("requestedBy", "t.requested_by");
        defaultSort("-createdAt");
    }
}
