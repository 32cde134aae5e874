package org.jiedui.platform.content;

import java.io.IOException;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What a client is told when the folder or the bucket does not do what it is asked: a full disk, a store that is away. */
public final class Unavailable {

    private Unavailable() {}

    public static Problem because(IOException failure) {
        return Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("附件存储暂不可用，请稍后再试。", "The store of attachments cannot be used right now. Try again shortly."),
                        failure)
                .header("Retry-After", "5");
    }
}
