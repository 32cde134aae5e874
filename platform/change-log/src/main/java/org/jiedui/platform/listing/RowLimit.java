package org.jiedui.platform.listing;

import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** How much of a list is told at once, where it is told as a whole. */
public final class RowLimit {

    private RowLimit() {}

    /** @throws Problem 422 {@code too-many-rows} with the {@code total}, where there are more than {@code most} */
    public static void check(long rows, int most) {
        if (rows > most) {
            throw Problem.of(
                            PlatformProblem.TOO_MANY_ROWS,
                            Text.of(
                                    "共有 " + rows + " 行，一次最多可取 " + most + " 行；请用筛选条件缩小范围。",
                                    "There are " + rows + " rows, and at most " + most
                                            + " are told at once. Narrow it down by filters."))
                    .with("total", rows);
        }
    }
}
