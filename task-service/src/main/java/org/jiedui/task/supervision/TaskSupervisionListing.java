package org.jiedui.task.supervision;

import jakarta.inject.Singleton;

/** The supervisions of one task. */
@Singleton
class TaskSupervisionListing extends SupervisionFilters {

    TaskSupervisionListing() {
        super("listTaskSupervisions");
    }
}
