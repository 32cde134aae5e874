package org.jiedui.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.body.BodyPart;

/**
 * A draft that becomes a task.
 *
 * @param clausePath as the decomposition has it, {@code 三/（二）/6}
 * @param paragraph which of the clause's own paragraphs, from 1
 * @param spanStart where it stands in the text, in code points
 * @param spanEnd the code point behind it
 * @param dueOn {@code null} where the text gives no day
 * @param shared whether the leads share the work by their duties (按职责分工)
 * @param override a merge patch on the task that would come of it; {@code null} for none
 */
public record AdoptedDraft(
        UUID draftId,
        String clausePath,
        int paragraph,
        String title,
        String description,
        int spanStart,
        int spanEnd,
        LocalDate dueOn,
        List<Unit> leads,
        List<Unit> supports,
        List<Unit> guides,
        boolean shared,
        BodyPart override) {

    /** @param organization its code in the directory; {@code null} for a class of units and for an unknown name */
    public record Unit(String text, String organization) {}
}
