package org.jiedui.task.supervision;

import org.jiedui.platform.listing.Listing;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionLevel;
import org.jiedui.task.supervision.model.SupervisionStatus;

/**
 * What lists of supervisions can be filtered and sorted by. {@code status} says for whom one waits: OPEN for the units,
 * ANSWERED for the office.
 */
abstract class SupervisionFilters extends Listing<Supervision> {

    SupervisionFilters(String operation) {
        super(Supervision.class, SupervisionView.class, "supervision", operation);
        constant("level", "t.level", SupervisionLevel.class);
        constant("status", "t.status", SupervisionStatus.class);
        day("raisedOn", "t.raised_on");
        day("replyDueOn", "t.reply_due_on");
        texts("rule", "t.rules");
        search("t.text", "t.reply");
        sort("raisedOn", "t.raised_on", "date");
        sortAbsentLast("replyDueOn", "t.reply_due_on", "date");
        defaultSort("-createdAt");
    }
}
