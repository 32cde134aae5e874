package org.jiedui.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Draft;
import org.jiedui.task.decomposition.Span;
import org.jiedui.task.decomposition.Unit;

/**
 * A task that a text gives somebody.
 *
 * @param clausePath left out where the paragraph stands outside all numbered clauses
 * @param paragraph which of the clause's own paragraphs, from 1, the heading's being the first
 * @param span in code points of the text
 * @param shared 按职责分工: the leads share the work by their duties
 * @param openEndedSupport 市相关部门 and the like: further units are meant that are not named
 * @param dueOn the one day by which it is to be done, if the text tells one
 * @param times every time that the note, or else the text, sets for it, a day or not
 * @param scope where it applies (适用范围), if told
 * @param note where the responsibility is stated
 * @param confidence from 0 to 1
 */
@Schema(name = "Draft")
record DraftView(
        UUID id,
        String clausePath,
        int paragraph,
        String title,
        String summary,
        Span span,
        List<UnitView> leads,
        List<UnitView> supports,
        List<UnitView> guides,
        boolean shared,
        boolean openEndedSupport,
        LocalDate dueOn,
        List<TimeView> times,
        String scope,
        Span note,
        double confidence,
        List<WarningView> warnings) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.clausePath().isEmpty() ? null : draft.clausePath(),
                draft.paragraph(),
                draft.title(),
                draft.summary(),
                draft.span(),
                units(draft.leads()),
                units(draft.supports()),
                units(draft.guides()),
                draft.shared(),
                draft.openEndedSupport(),
                draft.dueOn().orElse(null),
                draft.times().stream().map(TimeView::of).toList(),
                draft.scope().orElse(null),
                draft.note().orElse(null),
                draft.confidence(),
                draft.warnings().stream().map(WarningView::of).toList());
    }

    private static List<UnitView> units(List<Unit> units) {
        return units.stream().map(UnitView::of).toList();
    }
}
