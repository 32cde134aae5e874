package org.jiedui.pairing.person;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** The problems that persons alone have. */
enum PersonProblem implements ProblemType {
    ERASED("person-erased", 409, "人员信息已被删除", "The person is erased");

    private final String code;
    private final int status;
    private final Text title;

    PersonProblem(String code, int status, String zh, String en) {
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
