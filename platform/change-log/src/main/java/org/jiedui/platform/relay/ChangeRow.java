package org.jiedui.platform.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.event.ChangeEvent;

/** Reads changes out of rows that have the columns of the change log under their own names. */
final class ChangeRow {

    private ChangeRow() {}

    static ChangeEvent read(ResultSet row) throws SQLException {
        return new ChangeEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getBytes("state"),
                row.getString("traceparent"));
    }
}
