package org.jiedui.platform.problem;

/** The one answer to a missing, expired or forged token: it tells nothing about which. */
final class Unauthenticated {

    private Unauthenticated() {}

    static Problem problem() {
        return Problem.of(PlatformProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }
}
