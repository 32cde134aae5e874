package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.Judgement;

@Singleton
class JudgementListing extends Listing<Judgement> {

    JudgementListing() {
        super(Judgement.class, JudgementView.class, "judgement", "listTaskJudgements");
        day("day", "t.day");
        constant("light", "t.light", JudgedLight.class);
        sort("day", "t.day", "date");
        defaultSort("-day");
    }
}
