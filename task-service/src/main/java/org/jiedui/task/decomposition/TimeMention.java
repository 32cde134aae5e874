package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that the text sets, as it stands there: not every one is a day (持续推进, 2023—2026年, “十四五”期间).
 *
 * @param year by the end of which, if told
 * @param dueOn the day, if the text tells exactly one
 */
public record TimeMention(
        String text, Span span, Target.Kind kind, Optional<Integer> year, Optional<LocalDate> dueOn) {}
