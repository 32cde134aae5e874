package org.jiedui.platform.attachment;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** What an attachment can be refused for, beyond the problems that every service has. */
enum AttachmentProblem implements ProblemType {
    TOO_MANY_ATTACHMENTS("too-many-attachments", 409, "附件已达上限", "There are as many attachments as there can be"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "所请求的范围超出内容", "The range lies beyond the content");

    private final String code;
    private final int status;
    private final Text title;

    AttachmentProblem(String code, int status, String zh, String en) {
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
