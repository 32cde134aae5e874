package org.jiedui.task.task;

import jakarta.inject.Singleton;
import org.jiedui.platform.attachment.AttachmentListing;

@Singleton
class TaskAttachmentListing extends AttachmentListing {

    TaskAttachmentListing() {
        super("task", "Tasks");
    }
}
