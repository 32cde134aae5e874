package org.jiedui.project.rate;

import org.jiedui.platform.problem.ProblemType;

/** The problems that only rates have. */
enum ExchangeRateProblem implements ProblemType {
    NO_RATE("no-rate", 404, "该日没有可用的汇率", "No rate is known that counts on this day");

    private final Definition definition;

    ExchangeRateProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
