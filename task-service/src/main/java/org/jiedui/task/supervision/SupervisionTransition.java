package org.jiedui.task.supervision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.supervision.model.SupervisionStatus;

/** @param reason needed but where a reply is taken as good */
@Schema(name = "SupervisionTransition")
record SupervisionTransition(@NotNull SupervisionStatus to, @Size(max = 1_000) String reason) {}
