package org.jiedui.task.clock;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of a task's time.
 *
 * @param status the state that the task stood in
 * @param to where the next begins; that of the last is the end of the task, or the time of the answer
 * @param awaited code of the unit in support that it is charged to; left out for any other
 * @param workingSeconds how much of it lies in working days
 */
@Schema(name = "ClockSegment")
record ClockSegment(
        Instant from, Instant to, String status, ChargedTo chargedTo, String awaited, long workingSeconds) {}
