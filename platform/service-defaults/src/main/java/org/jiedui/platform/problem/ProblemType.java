package org.jiedui.platform.problem;

import org.jiedui.platform.text.Text;

/**
 * One kind of problem that a client can meet. Each feature has a closed enum of its own that implements this; the
 * platform's is {@link PlatformProblem}.
 */
public interface ProblemType {

    /** What clients switch on, in kebab-case; also the end of the problem's {@code type}. */
    String code();

    /** The HTTP status. */
    int status();

    Text title();
}
