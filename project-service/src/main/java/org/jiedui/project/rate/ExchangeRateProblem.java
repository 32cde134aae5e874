package org.jiedui.project.rate;

import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.text.Text;

/** The problems that only rates have. */
enum ExchangeRateProblem implements ProblemType {
    NO_RATE("no-rate", 404, "该日没有可用的汇率", "No rate is known that counts on this day");

    private final String code;
    private final int status;
    private final Text title;

    ExchangeRateProblem(String code, int status, String zh, String en) {
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
