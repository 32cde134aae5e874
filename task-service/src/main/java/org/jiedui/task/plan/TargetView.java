package org.jiedui.task.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Span;
import org.jiedui.task.decomposition.Target;

/**
 * Something that a text wants reached, by when.
 *
 * @param indicator the figure as written, if it is one
 * @param figure the same, taken apart
 * @param time by when, as written
 */
@Schema(name = "ProposedTarget")
record TargetView(
        String text,
        Span span,
        TargetKind kind,
        String indicator,
        FigureView figure,
        String time,
        Integer year,
        LocalDate dueOn,
        String clausePath) {

    static TargetView of(Target target) {
        return new TargetView(
                target.text(),
                target.span(),
                TargetKind.of(target.kind()),
                target.indicator().orElse(null),
                target.figure().map(FigureView::of).orElse(null),
                target.time().orElse(null),
                target.year().orElse(null),
                target.dueOn().orElse(null),
                target.clausePath().isEmpty() ? null : target.clausePath());
    }
}
