package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * A unit that a note names.
 *
 * @param text as written, without the blanks that an extraction left inside it
 * @param organization its code in the directory; absent for a class of units (相关区政府) and for an unknown name
 */
public record Unit(String text, Optional<String> organization) {}
