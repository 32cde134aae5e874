package org.jiedui.task.decomposition;

/** What a note asks of a unit. */
enum Duty {
    LEAD,
    /** 负责: leads, unless the note or a rule before it says that another one does. */
    RESPONSIBLE,
    SUPPORT,
    GUIDE;

    static Duty of(NoteLabels.Kind label) {
        return switch (label) {
            case LEAD -> LEAD;
            case SUPPORT -> SUPPORT;
            case GUIDE -> GUIDE;
            case RESPONSIBLE, TIME, SCOPE, PERSON -> RESPONSIBLE;
        };
    }
}
