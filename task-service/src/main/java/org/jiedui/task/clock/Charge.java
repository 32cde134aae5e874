package org.jiedui.task.clock;

import org.jiedui.task.task.UnitWait;

/**
 * Who a moment is charged to.
 *
 * @param awaited code of the unit in support that it is; {@code null} for any other
 */
record Charge(ChargedTo who, String awaited) {

    static final Charge LEAD = new Charge(ChargedTo.LEAD, null);
    static final Charge OFFICE = new Charge(ChargedTo.OFFICE, null);
    static final Charge NOBODY = new Charge(ChargedTo.NOBODY, null);

    static Charge of(UnitWait wait) {
        return new Charge(ChargedTo.SUPPORT, wait.organization() == null ? wait.region() : wait.organization());
    }
}
