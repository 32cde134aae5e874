package org.jiedui.faults.simulation;

import java.util.UUID;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;

/**
 * One version of a subject.
 *
 * @param plan   the id of the plan that it belongs to, empty for none
 * @param change the id of the change that made it
 */
record Row(Kind kind, String id, int version, Mark mark, String plan, String change) {

    static Row first(Kind kind, Mark mark, String plan) {
        String id = UUID.randomUUID().toString();
        return new Row(kind, id, 1, mark, plan, UUID.randomUUID().toString());
    }

    Row next(Mark changed) {
        return new Row(kind, id, version + 1, changed, plan, UUID.randomUUID().toString());
    }

    String subject() {
        return kind.subject(id);
    }

    String json() {
        return "{\"id\": \"%s\", \"code\": \"C-%s\", \"version\": %d, \"%s\": \"%s\"}"
                .formatted(id, id, version, kind.markedField(), mark);
    }
}
