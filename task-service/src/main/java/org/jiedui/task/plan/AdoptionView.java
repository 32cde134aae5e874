package org.jiedui.task.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tasks that the adopted drafts are now, in the order of the text. */
@Schema(name = "AdoptionResult")
record AdoptionView(List<AdoptedTask> tasks) {

    /** @param created whether this adoption has made it; it may be there from one before */
    @Schema(name = "AdoptedTask")
    record AdoptedTask(UUID id, String code, int version, UUID draftId, boolean created) {}
}
