package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A thing as it stood at some time.
 *
 * @param state as it was published then, without what is derived
 */
public record PastState(int version, ObjectNode state) {}
