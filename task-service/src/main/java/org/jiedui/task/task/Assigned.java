package org.jiedui.task.task;

import org.jiedui.platform.listing.Sql;

/** Conditions on the assignments in a task's row, in a form that their index answers. */
final class Assigned {

    private Assigned() {}

    /** @param field of an assignment: {@code organization}, {@code region} or {@code role} */
    static Sql to(String alias, String field, String value) {
        return Sql.of(
                alias + ".assignments @> jsonb_build_array(jsonb_build_object('" + field + "', CAST(? AS text)))", value);
    }

    static Sql ledBy(String alias, String field, String value) {
        return Sql.of(
                alias + ".assignments @> jsonb_build_array(jsonb_build_object('" + field
                        + "', CAST(? AS text), 'role', 'LEAD'))",
                value);
    }
}
