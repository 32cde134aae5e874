package org.jiedui.task.supervision;

import jakarta.inject.Singleton;

/** The supervisions of all tasks. */
@Singleton
class SupervisionListing extends SupervisionFilters {

    SupervisionListing() {
        super("listSupervisions");
        id("taskId", "t.task_id");
    }
}
