package org.jiedui.task.plan;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.attachment.AttachmentResource;
import org.jiedui.task.plan.model.Plan;

@Path(PlanView.PATH + "/{id}/attachments")
@Tag(name = "Plans")
public class PlanAttachmentResource extends AttachmentResource<Plan> {

    PlanAttachmentResource(PlanAttachables plans, PlanAttachmentListing listing) {
        super(plans, listing);
    }
}
