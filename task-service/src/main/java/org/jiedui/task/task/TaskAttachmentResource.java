package org.jiedui.task.task;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.attachment.AttachmentResource;
import org.jiedui.task.task.model.Task;

@Path(TaskView.PATH + "/{id}/attachments")
@Tag(name = "Tasks")
public class TaskAttachmentResource extends AttachmentResource<Task> {

    TaskAttachmentResource(TaskAttachables tasks, TaskAttachmentListing listing) {
        super(tasks, listing);
    }
}
