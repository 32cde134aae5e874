package org.jiedui.faults.history;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one write leaves in the state: no two writes of a run have the same, so that a state tells which write made it. The
 * mark of something confidential says so, and is found wherever it leaks out.
 */
public record Mark(String text) {
    private static final String SECRET = "-secret";
    private static final Pattern ANY = Pattern.compile("m[0-9a-z]+-[0-9]+-[0-9]+(-secret)?");

    /** @param run of letters and digits, different for each run */
    public static Mark of(String run, int client, int number, boolean secret) {
        return new Mark("m%s-%d-%d%s".formatted(run, client, number, secret ? SECRET : ""));
    }

    public static boolean isMark(String text) {
        return ANY.matcher(text).matches();
    }

    public boolean isSecret() {
        return text.endsWith(SECRET);
    }

    /** All marks of confidential states in an answer. */
    public static Set<Mark> secretsIn(String text) {
        Set<Mark> secrets = new TreeSet<>((one, other) -> one.text.compareTo(other.text));
        if (text.contains(SECRET)) {
            Matcher found = ANY.matcher(text);
            while (found.find()) {
                if (found.group(1) != null) {
                    secrets.add(new Mark(found.group()));
                }
            }
        }
        return secrets;
    }

    @Override
    public String toString() {
        return text;
    }
}
