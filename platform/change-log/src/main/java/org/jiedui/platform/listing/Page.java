package org.jiedui.platform.listing;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one; {@code null} on the last
 * @param total how many there are in all, where it was asked for
 */
public record Page<T>(List<T> items, String next, Long total) {

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
