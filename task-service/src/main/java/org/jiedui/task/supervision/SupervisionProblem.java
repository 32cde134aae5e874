package org.jiedui.task.supervision;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** What supervision can be refused for, beyond the problems that every service has. */
enum SupervisionProblem implements ProblemType {
    SUPERVISION_OPEN("supervision-open", 409, "同级督办尚未办结", "One of this level is still open");

    private final String code;
    private final int status;
    private final Text title;

    SupervisionProblem(String code, int status, String zh, String en) {
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
