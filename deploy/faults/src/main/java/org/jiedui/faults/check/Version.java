package org.jiedui.faults.check;

import org.jiedui.faults.history.Mark;

/**
 * One version of a subject in its service's history.
 *
 * @param change the id of the change, which its event bears too
 * @param mark   what the write has left in the state
 */
public record Version(int number, String change, Mark mark) {}
