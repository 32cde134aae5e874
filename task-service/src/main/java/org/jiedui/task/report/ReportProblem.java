package org.jiedui.task.report;

import org.jiedui.platform.problem.ProblemType;

/** What a report can be refused for, beyond the problems that every service has. */
enum ReportProblem implements ProblemType {
    REPORT_EXISTS("report-exists", 409, "该单位本期已有报告", "The unit has a report of this period already");

    private final Definition definition;

    ReportProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
