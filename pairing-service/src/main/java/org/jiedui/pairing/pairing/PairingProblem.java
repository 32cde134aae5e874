package org.jiedui.pairing.pairing;

import org.jiedui.platform.problem.ProblemType;

/** The problems that pairings alone have. */
enum PairingProblem implements ProblemType {
    LINK_EXISTS("link-exists", 409, "结对关系已存在", "Another pairing has this link");

    private final Definition definition;

    PairingProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
