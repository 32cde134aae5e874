package org.jiedui.platform.testing.violation.changesareappendedbyservices.task;

import org.jiedui.platform.change.ChangeLog;

public class TaskQueries {
    public void read(ChangeLog log) {
        log.append("somebody has looked");
    }
}
