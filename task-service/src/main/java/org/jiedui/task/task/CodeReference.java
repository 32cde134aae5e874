package org.jiedui.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organization or a region as a task refers to it.
 *
 * @param name as it is called today; left out of events, since it may change without the task
 */
@Schema(name = "CodeReference")
record CodeReference(String code, String name) {}
