package org.jiedui.task.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.plan.model.PlanStatus;

/** The body of a transition. */
@Schema(name = "PlanTransition")
record PlanTransition(@NotNull PlanStatus to, @Size(min = 1, max = 1000) String reason) {}
