package org.jiedui.platform.body;

import org.jiedui.platform.problem.Faults;

/** A request record with rules over several of its fields, which no constraint on one field can express. */
public interface Checked {

    /** Adds a fault for each broken rule. Any component may be {@code null} here: an own fault already says so. */
    void check(Faults faults);
}
