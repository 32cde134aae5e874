package org.jiedui.task.supervision;

import org.jiedui.platform.problem.ProblemType;

/** What supervision can be refused for, beyond the problems that every service has. */
enum SupervisionProblem implements ProblemType {
    SUPERVISION_OPEN("supervision-open", 409, "同级督办尚未办结", "One of this level is still open");

    private final Definition definition;

    SupervisionProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
