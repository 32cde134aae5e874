package org.jiedui.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.Judgement;
import org.jiedui.task.supervision.model.JudgedLight;

/**
 * How a task was judged, and why.
 *
 * @param until the last working day up to which it was judged the same; the day itself where anything was found
 * @param redSince the first of the days in a row on which it was judged red
 * @param madeGoodOn the day from which on it was no longer red: it stays yellow for the rest of that month
 */
@Schema(name = "Judgement")
record JudgementView(
        UUID id,
        Instant createdAt,
        LocalDate day,
        LocalDate until,
        JudgedLight light,
        LocalDate redSince,
        LocalDate madeGoodOn,
        List<Finding> findings) {

    static JudgementView of(Judgement judgement) {
        return new JudgementView(
                judgement.id(),
                judgement.createdAt(),
                judgement.day(),
                judgement.until(),
                judgement.light(),
                judgement.redSince(),
                judgement.madeGoodOn(),
                judgement.findings());
    }
}
