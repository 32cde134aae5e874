package org.jiedui.platform.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.change.ChangedFields;
import org.jiedui.platform.event.NamedSubjects;
import org.jiedui.platform.identity.Caller;

/**
 * Takes out of states what names a subject that the caller may not see as it stands, or stood last: whoever sees a thing
 * does not learn by it of another. Any number of changes costs one select, and none where nothing is named.
 */
@ApplicationScoped
class HiddenReferences {

    private static final String LAST_STATES =
            """
            SELECT DISTINCT ON (c.subject_id) c.subject_id, c.subject_kind, c.public, c.state FROM change c
             WHERE c.subject_id = ANY(?) AND c.state IS NOT NULL ORDER BY c.subject_id, c.version DESC
            """;

    private final AgroalDataSource database;
    private final ChangedFields json;
    private final StateRights rights;
    private final NamedSubjects subjects;

    HiddenReferences(AgroalDataSource database, ChangedFields json, StateRights rights, NamedSubjects subjects) {
        this.database = database;
        this.json = json;
        this.rights = rights;
        this.subjects = subjects;
    }

    /** @return the changes in their order, as this caller may see them */
    List<LoggedChange> leftOut(List<LoggedChange> changes, Caller caller) {
        Set<String> named = changes.stream().flatMap(this::named).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return changes;
        }
        Set<String> visible = visible(named, caller);
        return changes.stream().map(change -> change.without(hidden(change, visible))).toList();
    }

    private Stream<String> named(LoggedChange change) {
        return subjects.fields(change.kind()).stream()
                .map(field -> change.state().path(field).textValue())
                .filter(id -> id != null);
    }

    private Set<String> hidden(LoggedChange change, Set<String> visible) {
        return subjects.fields(change.kind()).stream()
                .filter(field -> change.state().has(field)
                        && !visible.contains(change.state().path(field).textValue()))
                .collect(Collectors.toSet());
    }

    /** Those of the subjects that the caller may see. */
    private Set<String> visible(Set<String> ids, Caller caller) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST_STATES)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.stream().map(UUID::fromString).toArray()));
            Set<String> visible = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(3) || rights.maySee(caller, row.getString(2), json.read(row.getBytes(4)))) {
                        visible.add(row.getString(1));
                    }
                }
            }
            return visible;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
