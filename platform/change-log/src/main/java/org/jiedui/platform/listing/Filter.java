package org.jiedui.platform.listing;

import java.util.List;

/**
 * One query parameter of a list.
 *
 * @param name as it stands in the query, such as {@code status} or {@code dueOn.from}
 * @param hint what may be given, for the OpenAPI document
 * @param allowed the only values, where there is a closed set of them
 */
record Filter(String name, Hint hint, List<String> allowed, Condition condition) {

    /** What a parameter's values look like. */
    enum Hint {
        TEXT,
        DAY,
        TIME,
        INTEGER,
        DECIMAL,
        FLAG,
        ID
    }

    /** Makes SQL of the values given, any of which may match. */
    interface Condition {

        /** @throws BadValue a value cannot be read */
        Sql of(List<String> values);
    }
}
