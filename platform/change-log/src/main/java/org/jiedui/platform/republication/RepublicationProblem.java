package org.jiedui.platform.republication;

import org.jiedui.platform.problem.ProblemType;

enum RepublicationProblem implements ProblemType {
    REPUBLICATION_UNFINISHED(
            "republication-unfinished", 409, "相同的重新发布尚未完成", "The same republication is not finished yet");

    private final Definition definition;

    RepublicationProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
