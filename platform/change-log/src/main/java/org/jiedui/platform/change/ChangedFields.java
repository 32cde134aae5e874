package org.jiedui.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a state differ from the state before, as JSON pointers; bookkeeping fields are not told. */
@Singleton
public class ChangedFields {

    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt");

    private final ObjectMapper json;

    ChangedFields(ObjectMapper json) {
        this.json = json;
    }

    String[] since(Connection connection, Subject subject, byte[] state) throws SQLException {
        byte[] before = subject.version() == 1 ? null : stateBefore(connection, subject);
        return between(read(before), read(state)).toArray(String[]::new);
    }

    /** Pointers to the top-level fields in which two states differ. */
    public Set<String> between(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> BOOKKEEPING.contains(name) || before.path(name).equals(after.path(name)));
        Set<String> pointers = new TreeSet<>();
        names.forEach(name -> pointers.add("/" + name));
        return pointers;
    }

    /** A state as a tree; nothing where there is none, as after a removal. */
    public JsonNode read(byte[] state) {
        try {
            return state == null ? MissingNode.getInstance() : json.readTree(state);
        } catch (IOException broken) {
            throw new IllegalStateException("a state in the change log is not JSON", broken);
        }
    }

    private static byte[] stateBefore(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT state FROM change WHERE subject_id = ? AND version = ?")) {
            select.setObject(1, subject.id());
            select.setInt(2, subject.version() - 1);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        }
    }
}
