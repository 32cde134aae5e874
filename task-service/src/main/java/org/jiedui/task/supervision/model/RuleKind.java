package org.jiedui.task.supervision.model;

/** What a rule looks at. Days are working days. */
public enum RuleKind {
    /** How many days are left until the task is due: 0 on the due day, below 0 after it. Fewer is worse. */
    DAYS_BEFORE_DUE,
    /** By how many percentage points the progress is behind the share of the time that has gone. */
    PROGRESS_LAG,
    /** For how many days the first milestone that is not done has been missed. */
    MILESTONE_MISSED;

    /** Whether something measured is as bad as a threshold says, or worse. */
    public boolean reaches(int measure, int threshold) {
        return this == DAYS_BEFORE_DUE ? measure <= threshold : measure >= threshold;
    }
}
