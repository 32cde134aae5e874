package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.ChangedFields;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.signing.Signer;
import org.jiedui.platform.text.Text;

/**
 * The history of one thing, newest first, out of the change log. The caller of {@link #of} has made sure that the thing
 * may be seen as it stands now; steps into or out of a state that the caller might not have seen then are judged here.
 */
@ApplicationScoped
public class Histories {

    private static final String OLDER =
            "SELECT " + LoggedChange.COLUMNS
                    + " FROM change c WHERE c.subject_id = ? AND c.version <= ? ORDER BY c.version DESC LIMIT ?";

    private final AgroalDataSource database;
    private final ChangedFields changedFields;
    private final StateRights rights;
    private final HiddenReferences hidden;
    private final Signer signer;

    Histories(
            AgroalDataSource database,
            ChangedFields changedFields,
            StateRights rights,
            HiddenReferences hidden,
            Signer signer) {
        this.database = database;
        this.changedFields = changedFields;
        this.rights = rights;
        this.hidden = hidden;
        this.signer = signer;
    }

    /**
     * @param before the cursor of a page before, {@code null} for the newest
     * @param limit how many steps at most; at least 1
     */
    public HistoryPage of(UUID subject, String before, int limit, Caller caller) {
        int newest = before == null ? Integer.MAX_VALUE : version(subject, before);
        List<LoggedChange> changes = hidden.leftOut(read(subject, newest, limit + 1), caller);
        List<HistoryEntry> entries = new ArrayList<>();
        int shown = Math.min(limit, changes.size());
        for (int i = 0; i < shown; i++) {
            LoggedChange previous = i + 1 < changes.size() ? changes.get(i + 1) : null;
            if (changes.get(i).isVisibleTo(caller, rights)) {
                entries.add(entry(changes.get(i), previous, caller));
            }
        }
        boolean more = changes.size() > limit;
        return new HistoryPage(entries, more ? cursor(subject, changes.get(limit).version()) : null);
    }

    private HistoryEntry entry(LoggedChange change, LoggedChange previous, Caller caller) {
        boolean comparable = previous != null && previous.isVisibleTo(caller, rights);
        List<HistoryEntry.FieldChange> fields = new ArrayList<>();
        for (String pointer : change.fields()) {
            JsonNode before = comparable ? present(previous.state().at(pointer)) : null;
            JsonNode after = present(change.state().at(pointer));
            boolean leftOut = comparable && before == null && after == null;
            if (!leftOut) {
                fields.add(new HistoryEntry.FieldChange(pointer, before, after));
            }
        }
        return new HistoryEntry(
                change.id(), change.type(), change.version(), change.at(), change.actor(), change.reason(), fields);
    }

    private static JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    private String cursor(UUID subject, int version) {
        return signer.sign("history/" + subject, String.valueOf(version));
    }

    private int version(UUID subject, String cursor) {
        return signer.open("history/" + subject, cursor).map(Integer::valueOf).orElseThrow(() -> Problem.of(
                        PlatformProblem.INVALID_CURSOR)
                .with(Fault.inParameter("cursor", "invalid-cursor", Text.of("游标无效。", "The cursor is not valid."))));
    }

    private List<LoggedChange> read(UUID subject, int newest, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OLDER)) {
            select.setObject(1, subject);
            select.setInt(2, newest);
            select.setInt(3, limit);
            List<LoggedChange> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(LoggedChange.read(rows, changedFields));
                }
            }
            return changes;
        } catch (SQLException failed) {
            throw new jakarta.persistence.PersistenceException(failed);
        }
    }
}
