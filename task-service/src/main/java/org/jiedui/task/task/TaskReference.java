package org.jiedui.task.task;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as another one refers to it; its title stands as {@code name}. */
@Schema(name = "TaskReference")
public record TaskReference(UUID id, String code, String name) {}
