package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.change.ChangedFields;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Things as they stood at a time, out of the change log, for who might have seen them then and may see them now. What has
 * been removed since is judged now by the last state that it had.
 */
@ApplicationScoped
public class PastStates {

    private static final String OF_SUBJECT =
            "SELECT " + LoggedChange.COLUMNS + " FROM change c WHERE c.subject_kind = ? AND c.subject_id = ? ";

    private static final String LAST = OF_SUBJECT + "AND c.state IS NOT NULL ORDER BY c.version DESC LIMIT 1";

    /** The last change appended up to a time, and the one behind it, newest first. */
    private static final String AROUND = OF_SUBJECT
            + """
            AND c.version <= 1 + coalesce((SELECT max(u.version) FROM change u WHERE u.subject_id = ? AND u.at <= ?), 0)
            ORDER BY c.version DESC LIMIT 2
            """;

    private final AgroalDataSource database;
    private final ChangedFields json;
    private final StateRights rights;
    private final HiddenReferences hidden;

    PastStates(AgroalDataSource database, ChangedFields json, StateRights rights, HiddenReferences hidden) {
        this.database = database;
        this.json = json;
        this.rights = rights;
        this.hidden = hidden;
    }

    /**
     * @param kind as the change log has it
     * @param reference as the caller gave it
     * @param standing the id of what it names today, if there is such a thing; else it may be the id of one removed
     * @throws Problem 404 where there was none at that time, or none that this caller may see
     */
    public PastState of(String kind, String reference, Optional<UUID> standing, Instant at, Caller caller) {
        return standing.or(() -> Ids.read(reference))
                .filter(id -> read(LAST, kind, id).stream().anyMatch(last -> last.isVisibleTo(caller, rights)))
                .flatMap(id -> begunBy(at, read(AROUND, kind, id, id, at.atOffset(ZoneOffset.UTC))))
                .filter(change -> !change.isRemoval() && change.isVisibleTo(caller, rights))
                .map(change -> hidden.leftOut(List.of(change), caller).getFirst())
                .map(change -> new PastState(change.version(), (ObjectNode) change.state()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * A state says when it was made, which is a moment before its change was appended: so the change behind the last one
     * appended may have begun by that time too.
     */
    private static Optional<LoggedChange> begunBy(Instant time, List<LoggedChange> around) {
        Instant before = around.size() == 2 ? around.getLast().at() : Instant.MIN;
        return around.stream()
                .filter(change -> !begin(change, before).isAfter(time))
                .findFirst();
    }

    private static Instant begin(LoggedChange change, Instant before) {
        String made = change.state().path("updatedAt").textValue();
        return made != null && Instant.parse(made).isAfter(before) ? Instant.parse(made) : change.at();
    }

    private List<LoggedChange> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<LoggedChange> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(LoggedChange.read(rows, json));
                }
            }
            return changes;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
