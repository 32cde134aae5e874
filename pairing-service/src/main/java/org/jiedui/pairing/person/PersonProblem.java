package org.jiedui.pairing.person;

import org.jiedui.platform.problem.ProblemType;

/** The problems that persons alone have. */
enum PersonProblem implements ProblemType {
    ERASED("person-erased", 409, "人员信息已被删除", "The person is erased");

    private final Definition definition;

    PersonProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
