package org.jiedui.platform.testing.violation.transactionsbelongtoservices.task;

import jakarta.transaction.Transactional;

public class TaskResource {
    @Transactional
    public String create() {
        return "created";
    }
}
