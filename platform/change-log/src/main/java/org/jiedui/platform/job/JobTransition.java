package org.jiedui.platform.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of a job; the only one is to {@code CANCELLED}. */
@Schema(name = "JobTransition")
record JobTransition(@NotNull JobStatus to, @Size(max = 1000) String reason) {}
