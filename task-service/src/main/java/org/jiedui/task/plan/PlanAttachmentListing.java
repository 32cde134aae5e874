package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import org.jiedui.platform.attachment.AttachmentListing;

@Singleton
class PlanAttachmentListing extends AttachmentListing {

    PlanAttachmentListing() {
        super("plan", "Plans");
    }
}
