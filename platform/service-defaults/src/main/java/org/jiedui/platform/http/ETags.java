package org.jiedui.platform.http;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Entity tags (RFC 9110, 8.8.3): a representation's tag is its version in quotes. A variant of it, such as one with some
 * fields only, has what it is behind the version: {@code "3;fields=id+title"}.
 */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"");
    private static final Pattern LIST =
            Pattern.compile("[ \t,]*+" + TAG + "(?:[ \t]*+,[ \t,]*+" + TAG + ")*+[ \t,]*+");

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** @param variant empty for the thing as it is, else beginning with a semicolon; holds no quote */
    public static String of(int version, String variant) {
        return "\"" + version + variant + "\"";
    }

    /**
     * Whether an {@code If-Match} header names this version; weak tags never do (RFC 9110, 13.1.1). Any variant of the
     * version does: who has read some fields of version 3 changes version 3.
     *
     * @throws Problem 400 {@code invalid-header} for what is no list of entity tags
     */
    public static boolean matches(String ifMatch, int version) {
        return ifMatch.trim().equals("*")
                || tags("If-Match", ifMatch).stream().anyMatch(tag -> isOf(version, tag));
    }

    /** Whether an {@code If-None-Match} header names this tag, weakly (RFC 9110, 13.1.2): the reader has it already. */
    public static boolean has(String ifNoneMatch, String tag) {
        return ifNoneMatch.trim().equals("*")
                || tags("If-None-Match", ifNoneMatch).stream().anyMatch(t -> strong(t).equals(strong(tag)));
    }

    private static boolean isOf(int version, String tag) {
        return tag.equals(of(version)) || tag.startsWith("\"" + version + ";");
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static List<String> tags(String header, String value) {
        if (!LIST.matcher(value).matches()) {
            throw Problem.of(PlatformProblem.INVALID_HEADER)
                    .with(Fault.inHeader(
                            header,
                            "invalid-format",
                            Text.of("应为带引号的版本，如 \"3\"。", "This must be a version in quotes, such as \"3\".")));
        }
        return TAG.matcher(value).results().map(MatchResult::group).toList();
    }
}
