package org.jiedui.task.plan;

import org.jiedui.platform.problem.ProblemType;

/** The problems that only plans have. */
enum PlanProblem implements ProblemType {
    TEXT_MISSING("text-missing", 409, "方案还没有正文", "The plan has no text yet"),
    DECOMPOSITION_MISSING("decomposition-missing", 409, "方案正文尚未分解", "The plan's text has not been decomposed yet");

    private final Definition definition;

    PlanProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
