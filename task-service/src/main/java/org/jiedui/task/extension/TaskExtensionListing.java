package org.jiedui.task.extension;

import jakarta.inject.Singleton;

/** The extension requests of one task. */
@Singleton
class TaskExtensionListing extends ExtensionFilters {

    TaskExtensionListing() {
        super("listTaskExtensionRequests");
    }
}
