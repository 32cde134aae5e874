package org.jiedui.gateway.routing;

import java.util.regex.Pattern;

/**
 * Refuses paths that one server may read differently from another, so that what is checked here is what the service
 * gets: empty segments, dots, slashes and dots in disguise, path parameters, control characters.
 */
final class PathForm {

    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|/\\.{1,2}(?:/|$)|[;\\\\]|%2f|%5c|%2e|%3b|%25|%[01][0-9a-f]|%7f|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private PathForm() {}

    static boolean isPlain(String path) {
        return !AMBIGUOUS.matcher(path).find();
    }
}
