package org.jiedui.platform.write;

import org.jiedui.platform.http.ETags;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What to say where a change does not name the version that it was made from. */
public final class Preconditions {

    private static final Text REQUIRED = Text.of("必填。", "This is required.");

    private Preconditions() {}

    /**
     * 428: no version is named.
     *
     * @param at where it should have been: the name of a header, or a pointer after {@code #}
     */
    public static Problem required(Fault.Place place, String at) {
        return Problem.of(
                        PlatformProblem.PRECONDITION_REQUIRED,
                        Text.of("请带上 If-Match，其值为所读到的 ETag。", "Send If-Match with the ETag that you have read."))
                .with(new Fault(place, at, null, "required", REQUIRED));
    }

    /** 412: another version is named. */
    public static Problem conflict(int current) {
        return Problem.of(
                        PlatformProblem.VERSION_CONFLICT,
                        Text.of(
                                "当前版本为 " + current + "，请重新读取后再修改。",
                                "The current version is " + current + ". Read it again before you change it."))
                .header("ETag", ETags.of(current));
    }
}
