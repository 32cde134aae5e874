package org.jiedui.faults.check;

import java.util.Set;
import org.jiedui.faults.history.Mark;

/**
 * One record of a topic.
 *
 * @param change  the id of the change that it tells of
 * @param secrets the marks of confidential states in it
 */
public record Event(String subject, int version, String change, boolean tombstone, Set<Mark> secrets) {}
