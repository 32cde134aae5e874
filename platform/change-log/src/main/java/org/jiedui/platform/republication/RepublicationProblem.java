package org.jiedui.platform.republication;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

enum RepublicationProblem implements ProblemType {
    REPUBLICATION_UNFINISHED(
            "republication-unfinished", 409, "相同的重新发布尚未完成", "The same republication is not finished yet");

    private final String code;
    private final int status;
    private final Text title;

    RepublicationProblem(String code, int status, String zh, String en) {
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
