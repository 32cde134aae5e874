package org.jiedui.task.plan;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** The problems that only plans have. */
enum PlanProblem implements ProblemType {
    TEXT_MISSING("text-missing", 409, "方案还没有正文", "The plan has no text yet"),
    DECOMPOSITION_MISSING("decomposition-missing", 409, "方案正文尚未分解", "The plan's text has not been decomposed yet");

    private final String code;
    private final int status;
    private final Text title;

    PlanProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
