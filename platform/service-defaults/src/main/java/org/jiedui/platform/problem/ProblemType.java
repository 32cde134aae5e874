package org.jiedui.platform.problem;

import org.jiedui.platform.text.Text;

/**
 * One kind of problem that a client can meet. Each feature has a closed enum of its own that implements this; the
 * platform's is {@link PlatformProblem}.
 */
public interface ProblemType {

    Definition definition();

    /** What clients switch on, in kebab-case; also the end of the problem's {@code type}. */
    default String code() {
        return definition().code();
    }

    /** The HTTP status. */
    default int status() {
        return definition().status();
    }

    default Text title() {
        return definition().title();
    }

    /** What every kind of problem says of itself. */
    record Definition(String code, int status, Text title) {

        public static Definition of(String code, int status, String zh, String en) {
            return new Definition(code, status, Text.of(zh, en));
        }
    }
}
