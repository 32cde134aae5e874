package org.jiedui.gateway.view;

/** What somebody has to do about a task, or about what belongs to one. */
public enum WaitingKind {
    /** A unit in support that the task waits for. */
    SUPPORT_TASK,
    /** An office that keeps the task. */
    ACCEPT_TASK,
    /** The office that judges what the unit hands in. */
    REVIEW_REPORT,
    /** The unit that it was returned to. */
    REVISE_REPORT,
    /** The office that judges what the unit hands in. */
    DECIDE_EXTENSION,
    /** A unit that leads the task. */
    ANSWER_SUPERVISION,
    /** An office that keeps the task: it takes the reply as good, or asks for another. */
    CLOSE_SUPERVISION;

    /** What a subject of this kind waits for by its state alone; {@code null} for nothing. */
    static WaitingKind of(String kind, String status) {
        if (status == null) {
            return null;
        }
        return switch (kind) {
            case "task" -> status.equals("IN_ACCEPTANCE") ? ACCEPT_TASK : null;
            case "report" ->
                switch (status) {
                    case "SUBMITTED" -> REVIEW_REPORT;
                    case "RETURNED" -> REVISE_REPORT;
                    default -> null;
                };
            case "extension-request" -> status.equals("REQUESTED") ? DECIDE_EXTENSION : null;
            case "supervision" ->
                switch (status) {
                    case "OPEN" -> ANSWER_SUPERVISION;
                    case "ANSWERED" -> CLOSE_SUPERVISION;
                    default -> null;
                };
            default -> null;
        };
    }
}
