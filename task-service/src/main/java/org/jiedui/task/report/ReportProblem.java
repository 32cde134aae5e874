package org.jiedui.task.report;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** What a report can be refused for, beyond the problems that every service has. */
enum ReportProblem implements ProblemType {
    REPORT_EXISTS("report-exists", 409, "该单位本期已有报告", "The unit has a report of this period already");

    private final String code;
    private final int status;
    private final Text title;

    ReportProblem(String code, int status, String zh, String en) {
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
