package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.task.TaskPartService;

/** Keeps extension requests as confidential as their tasks are. */
@Singleton
public class ExtensionDisclosureService extends TaskPartService<ExtensionRequest> {

    ExtensionDisclosureService(
            ExtensionRepository requests, ExtensionRecord record, ChangeLog changes, Clock clock) {
        super(requests, record, "extension-requests", changes, clock);
    }
}
