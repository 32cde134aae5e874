package org.jiedui.gateway.view;

import java.util.HashMap;
import java.util.Map;

/** Keeps values that many subjects have in common only once: codes, statuses, sets of units. Used by one thread. */
final class SharedValues {

    /** What is shared by few is worth less than the memory of the table. */
    private static final int MOST = 200_000;

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        if (value == null) {
            return null;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Object earlier = known.putIfAbsent(value, value);
        return earlier == null ? value : (T) earlier;
    }
}
