package org.jiedui.platform.sheet;

import java.util.List;
import java.util.Map;
import org.jiedui.platform.text.Text;

/** What stands in a cell. {@link CellText} says how each is written. */
public sealed interface ColumnType {

    /** Whether programs that open sheets are to take it for a number. */
    default boolean isNumber() {
        return this == Plain.INTEGER || this == Plain.DECIMAL;
    }

    /** A value without parts. */
    enum Plain implements ColumnType {
        TEXT,
        ID,
        INTEGER,
        DECIMAL,
        FLAG,
        DAY,
        TIME
    }

    /**
     * One of a closed set of values.
     *
     * @param labels what people read, by the value's name
     */
    record Constant(Map<String, Text> labels) implements ColumnType {}

    /** Another thing, by its code, or by its id where it has none; its name is told behind. */
    record Reference() implements ColumnType {}

    /** A value with named parts. */
    record Structure(List<Column> parts) implements ColumnType {}

    /** Any number of values. */
    record Several(ColumnType element) implements ColumnType {}
}
