package org.jiedui.task.task;

import java.util.Set;
import java.util.UUID;

/**
 * The plan whose drafts become tasks.
 *
 * @param code the tasks' codes begin with it
 * @param parties codes of the cities that take part
 */
public record AdoptedPlan(UUID id, String code, Set<String> parties) {}
