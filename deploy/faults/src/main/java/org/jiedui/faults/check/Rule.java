package org.jiedui.faults.check;

import java.util.List;

/** Looks for one way of breaking a promise. */
interface Rule {
    List<Violation> judge(Evidence evidence);
}
