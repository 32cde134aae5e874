package org.jiedui.faults.schedule;

import org.jiedui.local.Part;

/** A part that opens connections, and the part that it opens them to. */
public enum Link {
    TASKS_TO_DATABASE(Part.TASK_SERVICE, Part.POSTGRESQL),
    TASKS_TO_KAFKA(Part.TASK_SERVICE, Part.KAFKA),
    PAIRINGS_TO_KAFKA(Part.PAIRING_SERVICE, Part.KAFKA),
    GATEWAY_TO_KAFKA(Part.GATEWAY, Part.KAFKA),
    GATEWAY_TO_TASKS(Part.GATEWAY, Part.TASK_SERVICE);

    private final Part from;
    private final Part to;

    Link(Part from, Part to) {
        this.from = from;
        this.to = to;
    }

    public Part from() {
        return from;
    }

    public Part to() {
        return to;
    }
}
