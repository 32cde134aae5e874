package org.jiedui.platform.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.event.NamedSubjects;

/**
 * Which fields of a subject partners are not told, though they may see the subject: those that name another one which they
 * may not. Judged when the event is published, by how the other one stands then. Rows that name nobody, which are most, cost a
 * look at their bytes.
 */
final class Withheld {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN =
            """
            SELECT subject_id FROM (
                SELECT DISTINCT ON (c.subject_id) c.subject_id, c.public FROM change c
                 WHERE c.subject_id = ANY(?) ORDER BY c.subject_id, c.version DESC) last
             WHERE public
            """;

    private final Connection connection;
    private final NamedSubjects subjects;

    Withheld(Connection connection, NamedSubjects subjects) {
        this.connection = connection;
        this.subjects = subjects;
    }

    /** The same rows, each knowing what of it is not for partners. */
    List<OutboxRow> in(List<OutboxRow> rows) throws SQLException {
        Map<OutboxRow, Map<String, UUID>> named = new HashMap<>();
        for (OutboxRow row : rows) {
            Map<String, UUID> fields = named(row);
            if (!fields.isEmpty()) {
                named.put(row, fields);
            }
        }
        return named.isEmpty() ? rows : withholding(rows, named);
    }

    private List<OutboxRow> withholding(List<OutboxRow> rows, Map<OutboxRow, Map<String, UUID>> named)
            throws SQLException {
        Set<UUID> ids = new HashSet<>();
        named.values().forEach(fields -> ids.addAll(fields.values()));
        Set<UUID> open = open(ids);
        List<OutboxRow> all = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            all.add(row.withholding(named.getOrDefault(row, Map.of()).entrySet().stream()
                    .filter(field -> !open.contains(field.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet())));
        }
        return all;
    }

    private Map<String, UUID> named(OutboxRow row) {
        byte[] state = row.change().state();
        Map<String, UUID> named = new HashMap<>();
        if (row.isPublic() && state != null) {
            for (String field : subjects.fields(row.change().kind())) {
                if (new String(state, StandardCharsets.UTF_8).contains("\"" + field + "\":")) {
                    id(state, field, named);
                }
            }
        }
        return named;
    }

    private static void id(byte[] state, String field, Map<String, UUID> named) {
        try {
            JsonNode id = JSON.readTree(state).path(field);
            if (id.isTextual()) {
                named.put(field, UUID.fromString(id.textValue()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // names nobody; whether an event can be made of it is judged elsewhere
        }
    }

    private Set<UUID> open(Set<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Set<UUID> open = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    open.add(row.getObject(1, UUID.class));
                }
            }
            return open;
        }
    }
}
