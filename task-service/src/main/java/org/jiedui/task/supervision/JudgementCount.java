package org.jiedui.task.supervision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has come of judging a day.
 *
 * @param judged how many tasks were judged; those that had been judged for this day or a later one were not
 * @param lightsChanged how many of them show another light now
 * @param raised how many supervisions rules have raised
 */
@Schema(name = "JudgementCount")
record JudgementCount(LocalDate day, int judged, int lightsChanged, int raised) {

    static JudgementCount none(LocalDate day) {
        return new JudgementCount(day, 0, 0, 0);
    }

    JudgementCount plus(JudgementCount more) {
        return new JudgementCount(
                day, judged + more.judged, lightsChanged + more.lightsChanged, raised + more.raised);
    }
}
