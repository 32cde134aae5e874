package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.change.ChangedFields;
import org.jiedui.platform.identity.Caller;

/** A row of the change log as read back. Its state is missing after a removal. */
record LoggedChange(
        UUID id,
        String type,
        String kind,
        UUID subject,
        int version,
        Instant at,
        String actor,
        String reason,
        List<String> fields,
        JsonNode state,
        boolean isPublic) {

    static final String COLUMNS =
            "c.id, c.type, c.subject_kind, c.subject_id, c.version, c.at, c.actor, c.reason, c.fields, c.state, c.public";

    boolean isRemoval() {
        return state.isMissingNode();
    }

    /** Whether somebody might have seen the subject in this state. */
    boolean isVisibleTo(Caller caller, StateRights rights) {
        return isPublic || rights.maySee(caller, kind, state);
    }

    /** The same without some fields of its state, as if they had never been. */
    LoggedChange without(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        ObjectNode rest = state.deepCopy();
        rest.remove(names);
        List<String> others =
                fields.stream().filter(field -> !names.contains(field.substring(1))).toList();
        return new LoggedChange(id, type, kind, subject, version, at, actor, reason, others, rest, isPublic);
    }

    static LoggedChange read(ResultSet row, ChangedFields json) throws SQLException {
        return new LoggedChange(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                json.read(row.getBytes(10)),
                row.getBoolean(11));
    }
}
