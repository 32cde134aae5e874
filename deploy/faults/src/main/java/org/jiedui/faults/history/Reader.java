package org.jiedui.faults.history;

import org.jiedui.local.identity.DemoUser;

/** As whom clients ask: one who may see all that the workload writes, and one who may see what is not confidential. */
public enum Reader {
    OFFICE(DemoUser.TJ_OFFICE),
    VIEWER(DemoUser.VIEWER);

    private final DemoUser user;

    Reader(DemoUser user) {
        this.user = user;
    }

    public DemoUser user() {
        return user;
    }

    public boolean seesSecrets() {
        return this == OFFICE;
    }
}
