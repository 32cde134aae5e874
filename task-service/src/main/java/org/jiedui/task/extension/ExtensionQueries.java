package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.task.TaskPartQueries;

/** What can be read of extension requests, by whoever sees their tasks. */
@Singleton
public class ExtensionQueries extends TaskPartQueries<ExtensionRequest, ExtensionView> {

    ExtensionQueries(
            ExtensionRepository requests,
            ExtensionRecord record,
            ExtensionListing all,
            TaskExtensionListing ofTask,
            ExtensionViews views,
            Reading reading) {
        super(requests, record, all, ofTask, views, reading);
    }
}
