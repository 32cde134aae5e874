package org.jiedui.pairing.pairing;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** The problems that pairings alone have. */
enum PairingProblem implements ProblemType {
    LINK_EXISTS("link-exists", 409, "结对关系已存在", "Another pairing has this link");

    private final String code;
    private final int status;
    private final Text title;

    PairingProblem(String code, int status, String zh, String en) {
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
