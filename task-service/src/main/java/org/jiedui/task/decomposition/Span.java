package org.jiedui.task.decomposition;

/**
 * A stretch of the text as it was given, counted in Unicode code points: {@code start} is inside, {@code end} is not.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    Span to(Span last) {
        return new Span(start, Math.max(end, last.end));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
