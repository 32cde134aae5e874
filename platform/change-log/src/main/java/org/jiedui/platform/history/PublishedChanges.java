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

    PublishedChanges(AgroalDataSource database, ChangedFields json, StateRights rights) {
        this.database = database;
        this.json = json;
        this.rights = rights;
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
        List<Item> items = new ArrayList<>();
        long last = 0;
        int read = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (++read > limit) {
                    return new Published(items, last);
                }
                LoggedChange change = LoggedChange.read(rows, json);
                last = rows.getLong(12);
                boolean nowVisible =
                        rows.getBoolean(13) || rights.maySee(caller, change.kind(), json.read(rows.getBytes(14)));
                if (nowVisible && (change.isRemoval() || change.isVisibleTo(caller, rights))) {
                    items.add(item(last, change));
                }
            }
        }
        return new Published(items, null);
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
