package org.jiedui.platform.calendar;

/** Why a day is worked or not. */
public enum DayKind {
    WORKING_DAY(true),
    WEEKEND(false),
    /** Off by a notice, be it a festival itself or a day moved to it. */
    HOLIDAY(false),
    /** At a weekend, and worked for a day off elsewhere (调休). */
    MAKE_UP_DAY(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    public boolean isWorking() {
        return working;
    }
}
