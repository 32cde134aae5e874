package org.jiedui.platform.attachment;

import org.jiedui.platform.problem.ProblemType;

/** What an attachment can be refused for, beyond the problems that every service has. */
enum AttachmentProblem implements ProblemType {
    TOO_MANY_ATTACHMENTS("too-many-attachments", 409, "附件已达上限", "There are as many attachments as there can be"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "所请求的范围超出内容", "The range lies beyond the content");

    private final Definition definition;

    AttachmentProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
