package org.jiedui.task.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Span;
import org.jiedui.task.decomposition.TimeMention;

/**
 * A time that a text sets for a task, as it stands there.
 *
 * @param year by the end of which, if told
 * @param dueOn the day, if the text tells exactly one
 */
@Schema(name = "ProposedTime")
record TimeView(String text, Span span, TargetKind kind, Integer year, LocalDate dueOn) {

    static TimeView of(TimeMention time) {
        return new TimeView(
                time.text(),
                time.span(),
                TargetKind.of(time.kind()),
                time.year().orElse(null),
                time.dueOn().orElse(null));
    }
}
