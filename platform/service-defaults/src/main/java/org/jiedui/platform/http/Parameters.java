package org.jiedui.platform.http;

import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Query parameters that are numbers. They come to resources as text, because the framework would answer 404 where it
 * cannot convert one.
 */
public final class Parameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private Parameters() {}

    /** How many items a page may have: 50 where nothing is given; more than 500 means 500. */
    public static int limit(String given) {
        return given == null ? DEFAULT_LIMIT : (int) Math.min(LARGEST_LIMIT, atLeast("limit", given, 1));
    }

    /** @throws Problem 400 {@code invalid-parameter} for what is no whole number from 0 */
    public static long notNegative(String name, String given) {
        return atLeast(name, given, 0);
    }

    private static long atLeast(String name, String given, long least) {
        boolean digits = !given.isEmpty() && given.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = !digits ? -1 : given.length() > 18 ? Long.MAX_VALUE : Long.parseLong(given);
        if (value < least) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .with(Fault.inParameter(
                            name,
                            "invalid-parameter",
                            Text.of("应为不小于 " + least + " 的整数。", "This must be a whole number from " + least + ".")));
        }
        return value;
    }
}
