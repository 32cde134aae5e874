package org.jiedui.platform.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.jiedui.platform.representation.Fields;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one; {@code null} on the last
 * @param total how many there are in all, where it was asked for
 * @param fields which fields of each item are to be shown
 */
public record Page<T>(List<T> items, String next, Long total, @JsonIgnore Fields fields) {

    public <R> Page<R> map(Function<? super T, R> view) {
        return showing(items.stream().map(view).toList());
    }

    /** @param views the items as they are shown, in the same order */
    public <R> Page<R> showing(List<R> views) {
        return new Page<>(views, next, total, fields);
    }
}
