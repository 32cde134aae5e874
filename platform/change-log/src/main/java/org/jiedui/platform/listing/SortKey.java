package org.jiedui.platform.listing;

/**
 * Something that a list can be sorted by.
 *
 * @param sql an expression over the row
 * @param type its PostgreSQL type
 * @param whenAbsent what stands for an absent value ascending and descending, so that it comes last both ways; {@code
 *     null} if the value is never absent
 */
record SortKey(String name, String sql, String type, Absent whenAbsent) {

    record Absent(String ascending, String descending) {}

    /** The expression to sort by in this direction; an index on the very same expression serves it. */
    String expression(boolean descending) {
        if (whenAbsent == null) {
            return sql;
        }
        return "coalesce(" + sql + ", " + (descending ? whenAbsent.descending() : whenAbsent.ascending()) + ")";
    }
}
