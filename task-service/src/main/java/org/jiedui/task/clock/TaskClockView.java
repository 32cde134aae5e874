package org.jiedui.task.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose time a task has taken, from its first assignment on.
 *
 * @param running whether the clock still runs; it ends with the task
 * @param workingSeconds the time that has gone by in working days, of 24 hours each; the sum of all segments
 * @param charged the same by who it is charged to
 */
@Schema(name = "TaskClock")
record TaskClockView(
        UUID taskId,
        Instant asOf,
        boolean running,
        long workingSeconds,
        Map<ChargedTo, Long> charged,
        List<ClockSegment> segments) {}
