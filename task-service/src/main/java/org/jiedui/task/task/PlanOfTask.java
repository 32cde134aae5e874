package org.jiedui.task.task;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan that a task belongs to; its title stands as {@code name}. */
@Schema(name = "PlanOfTask")
record PlanOfTask(UUID id, String code, String name) {}
