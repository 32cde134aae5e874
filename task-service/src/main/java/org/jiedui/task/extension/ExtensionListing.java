package org.jiedui.task.extension;

import jakarta.inject.Singleton;

/** Extension requests across tasks. */
@Singleton
class ExtensionListing extends ExtensionFilters {

    ExtensionListing() {
        super("listExtensionRequests");
        id("taskId", "t.task_id");
    }
}
