package org.jiedui.task.supervision;

import java.time.LocalDate;
import org.jiedui.task.supervision.model.JudgedLight;

/**
 * How a task stood after it was last judged.
 *
 * @param until the last day for which that holds
 * @param clear whether it was green and nothing was found
 */
record Standing(LocalDate until, JudgedLight light, LocalDate redSince, LocalDate madeGoodOn, boolean clear) {

    /** Of a task that has never been judged. */
    static final Standing NONE = new Standing(LocalDate.MIN, JudgedLight.GREEN, null, null, false);
}
