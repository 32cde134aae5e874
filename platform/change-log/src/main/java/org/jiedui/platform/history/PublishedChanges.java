package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.change.ChangedFields;
import org.jiedui.platform.identity.Caller;

/**
 * Reads the published changes that a caller may see: as the subject stood then, and as it stands now. A removal, and what
 * has been removed, is judged by the last state before it.
 */
@ApplicationScoped
class PublishedChanges {

    private static final String PAGE =
            "SELECT " + LoggedChange.COLUMNS
                    + """
                    , p.sequence, latest.public, latest.state
                      FROM publication p
                      JOIN change c ON c.position = p.position
                      JOIN LATERAL (SELECT l.public, l.state FROM change l
                                     WHERE l.subject_id = c.subject_id AND l.state IS NOT NULL
                                     ORDER BY l.version DESC LIMIT 1) latest ON TRUE
                     WHERE p.sequence > ? ORDER BY p.sequence LIMIT ?
                    """;

    private final AgroalDataSource database;
    private final ChangedFields json;
    private final StateRights rights;
    private final HiddenReferences hidden;

    PublishedChanges(AgroalDataSource database, ChangedFields json, StateRights rights, HiddenReferences hidden) {
        this.database = database;
        this.json = json;
        this.rights = rights;
        this.hidden = hidden;
    }

    /** @param next where to go on, where there is more */
    @Schema(name = "ChangePage")
    public record Published(List<Item> items, Long next) {}

    /** A change as a follower gets it. The state is missing after a removal. */
    @Schema(name = "Change")
    public record Item(
            long position,
            UUID id,
            String type,
            String subject,
            int version,
            Instant time,
            String actor,
            String reason,
            List<String> fields,
            JsonNode state) {}

    Published after(long position, int limit, Caller caller) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, position);
            select.setInt(2, limit + 1);
            return page(select, limit, caller);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private Published page(PreparedStatement select, int limit, Caller caller) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<LoggedChange> visible = new ArrayList<>();
        Long next = null;
        long last = 0;
        int read = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (next == null && rows.next()) {
                if (++read > limit) {
                    next = last;
                } else {
                    LoggedChange change = LoggedChange.read(rows, json);
                    last = rows.getLong(12);
                    if (maySee(caller, change, rows.getBoolean(13), rows.getBytes(14))) {
                        positions.add(last);
                        visible.add(change);
                    }
                }
            }
        }
        return new Published(items(positions, hidden.leftOut(visible, caller)), next);
    }

    private boolean maySee(Caller caller, LoggedChange change, boolean nowPublic, byte[] stateOfNow) {
        return (nowPublic || rights.maySee(caller, change.kind(), json.read(stateOfNow)))
                && (change.isRemoval() || change.isVisibleTo(caller, rights));
    }

    private static List<Item> items(List<Long> positions, List<LoggedChange> changes) {
        List<Item> items = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            items.add(item(positions.get(i), changes.get(i)));
        }
        return items;
    }

    private static Item item(long position, LoggedChange change) {
        return new Item(
                position,
                change.id(),
                change.type(),
                change.kind() + "/" + change.subject(),
                change.version(),
                change.at(),
                change.actor(),
                change.reason(),
                change.fields(),
                change.isRemoval() ? null : change.state());
    }
}
