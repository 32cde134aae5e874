package org.jiedui.task.extension;

import org.jiedui.platform.problem.ProblemType;

/** What an extension request can be refused for, beyond the problems that every service has. */
enum ExtensionProblem implements ProblemType {
    REQUEST_OPEN("request-open", 409, "已有待决定的延期申请", "A request for this task is still undecided"),
    NO_DEADLINE("no-deadline", 409, "任务没有期限", "The task has no deadline"),
    DEADLINE_LATER("deadline-later", 409, "任务期限已不早于所申请的日期", "The task is not due before that day any more");

    private final Definition definition;

    ExtensionProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
