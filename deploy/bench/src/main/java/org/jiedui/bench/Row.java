package org.jiedui.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row that the service has written, to write others like it by plain SQL, whatever columns the table has. */
record Row(Map<String, Object> values) {

    static Row read(Connection connection, String sql, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                ResultSetMetaData columns = rows.getMetaData();
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(columns.getColumnName(i), rows.getObject(i));
                }
                return new Row(values);
            }
        }
    }

    String columns() {
        return String.join(", ", values.keySet());
    }

    String placeholders() {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Sets the parameters of an {@code INSERT} of this row, with other values in some columns. */
    void set(PreparedStatement insert, Map<String, Object> others) throws SQLException {
        int index = 1;
        for (Map.Entry<String, Object> column : values.entrySet()) {
            Object value = others.getOrDefault(column.getKey(), column.getValue());
            insert.setObject(index++, value);
        }
    }
}
