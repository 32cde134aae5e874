package org.jiedui.platform.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.problem.Problem;

/**
 * A part of a content that a client asks for (RFC 9110, 14.1.2).
 *
 * @param from the first byte, from 0
 * @param length in bytes, at least 1
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("(?i)bytes=[ \t]*([0-9]*)-([0-9]*)[ \t]*");

    /**
     * The one range that a header names; nothing where it names several, or cannot be read: the whole content is then the
     * right answer.
     *
     * @throws Problem 416 for a range that has nothing of the content in it
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (range.group(1).isEmpty()) {
            return Optional.of(existing(Math.max(0, size - last), last == 0 ? -1 : size - 1, size));
        }
        long first = number(range.group(1));
        return last < first ? Optional.empty() : Optional.of(existing(first, Math.min(last, size - 1), size));
    }

    private static ByteRange existing(long first, long last, long size) {
        if (first > last) {
            throw Problem.of(AttachmentProblem.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
        }
        return new ByteRange(first, last - first + 1);
    }

    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** As {@code Content-Range} has it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
