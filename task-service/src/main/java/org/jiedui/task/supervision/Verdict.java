package org.jiedui.task.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.JudgedLight;

/** How a task is judged on a day, and why. */
record Verdict(JudgedLight light, LocalDate redSince, LocalDate madeGoodOn, List<Finding> findings) {

    boolean isClear() {
        return light == JudgedLight.GREEN && findings.isEmpty();
    }
}
