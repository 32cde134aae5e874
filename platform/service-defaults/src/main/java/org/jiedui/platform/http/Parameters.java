package org.jiedui.platform.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedui.platform.clock.Rfc3339;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Query parameters, and what is wrong with them. Those that are numbers come to resources as text too, because the
 * framework would answer 404 where it cannot convert one.
 */
public final class Parameters {

    private static final String UNKNOWN = PlatformProblem.UNKNOWN_PARAMETER.code();
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private Parameters() {}

    /** Names each parameter of a query that is unknown, or is not given once with a value. */
    public static List<Fault> misplaced(MultivaluedMap<String, String> query, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(unknown(name));
            } else if (values.size() > 1 || values.getFirst().isEmpty()) {
                faults.add(invalid(name, Text.of("应出现一次并带有值。", "Give this once, with a value.")));
            }
        });
        return faults;
    }

    public static Fault unknown(String name) {
        return Fault.inParameter(name, UNKNOWN, Text.of("未知参数。", "This parameter is not known here."));
    }

    public static Fault invalid(String name, Text message) {
        return Fault.inParameter(name, PlatformProblem.INVALID_PARAMETER.code(), message);
    }

    /** @throws Problem 400 naming all of them, where there is any */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            boolean unknown = faults.stream().anyMatch(fault -> fault.code().equals(UNKNOWN));
            throw Problem.of(unknown ? PlatformProblem.UNKNOWN_PARAMETER : PlatformProblem.INVALID_PARAMETER)
                    .with(faults);
        }
    }

    /** How many items a page may have: 50 where nothing is given; more than 500 means 500. */
    public static int limit(String given) {
        return given == null ? DEFAULT_LIMIT : (int) Math.min(LARGEST_LIMIT, atLeast("limit", given, 1));
    }

    /**
     * A day as it was given, {@code null} for none.
     *
     * @param faults gets one where it is no day
     */
    public static Optional<LocalDate> day(String name, String given, List<Fault> faults) {
        try {
            return Optional.ofNullable(given).map(Rfc3339::day);
        } catch (DateTimeException noDay) {
            faults.add(invalid(name, Text.of("应为日期，如 2018-03-17。", "This must be a day such as 2018-03-17.")));
            return Optional.empty();
        }
    }

    /** @throws Problem 400 {@code invalid-parameter} for what is no whole number from 0 */
    public static long notNegative(String name, String given) {
        return atLeast(name, given, 0);
    }

    /** Whether a switch is on; off where nothing is given. */
    public static boolean flag(String name, String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            refuse(List.of(invalid(name, Text.of("应为 true 或 false。", "This must be true or false."))));
        }
        return "true".equals(given);
    }

    private static long atLeast(String name, String given, long least) {
        boolean digits = !given.isEmpty() && given.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = !digits ? -1 : given.length() > 18 ? Long.MAX_VALUE : Long.parseLong(given);
        if (value < least) {
            refuse(List.of(invalid(
                    name, Text.of("应为不小于 " + least + " 的整数。", "This must be a whole number from " + least + "."))));
        }
        return value;
    }
}
