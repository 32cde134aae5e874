package org.jiedui.task.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit replies. */
@Schema(name = "SupervisionReply")
record SupervisionReply(@NotBlank @Size(max = 5_000) String reply) {}
