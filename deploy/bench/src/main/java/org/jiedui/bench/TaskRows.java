package org.jiedui.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What the service writes and reads for one task, by plain SQL: the ceiling of the same through its API. */
final class TaskRows {

    private static final AtomicLong CODES = new AtomicLong();

    private final Database database;
    private final UUID sample;
    private final Row task;
    private final Row change;

    /** @param sample a task that was made through the API */
    TaskRows(Database database, UUID sample) throws SQLException {
        this.database = database;
        this.sample = sample;
        try (Connection connection = database.superuser()) {
            task = Row.read(connection, "SELECT * FROM task WHERE id = ?", sample);
            change = Row.read(connection, "SELECT * FROM change WHERE subject_id = ?", sample);
            change.values().remove("position"); // the table gives it
        }
    }

    /** The task's row, the change and its outbox row in one transaction. */
    Work.Client creating() {
        return number -> new Creating(database.service());
    }

    Work.Client reading() {
        return number -> new Reading(database.service());
    }

    /**
     * Makes many tasks with all that belongs to them, in one transaction: their events are all to be published from the
     * moment at which this returns.
     *
     * @param batch another number each time
     */
    void makeMany(int batch, int count) throws SQLException {
        try (Connection connection = database.superuser();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("CREATE TEMP TABLE bulk ON COMMIT DROP AS SELECT n, 'M-" + batch + "-' || n AS code, uuidv7() AS id"
                    + " FROM generate_series(1, " + count + ") n");
            String code = (String) task.values().get("code");
            insertMany(sql, "task", task, Map.of("id", "bulk.id", "code", "bulk.code"), "o.id");
            String state = "convert_to(replace(replace(convert_from(o.state, 'UTF8'), '" + sample + "', bulk.id::text), '\""
                    + code + "\"', '\"' || bulk.code || '\"'), 'UTF8')";
            insertMany(
                    sql,
                    "change",
                    change,
                    Map.of("id", "uuidv7()", "subject_id", "bulk.id", "state", state),
                    "o.subject_id");
            sql.execute("INSERT INTO outbox (position) SELECT c.position FROM change c JOIN bulk ON c.subject_id = bulk.id");
            sql.execute("ANALYZE task");
            connection.commit();
        }
    }

    private void insertMany(Statement sql, String table, Row row, Map<String, String> others, String key)
            throws SQLException {
        String values = row.values().keySet().stream()
                .map(column -> others.getOrDefault(column, "o." + column))
                .collect(Collectors.joining(", "));
        sql.execute("INSERT INTO " + table + " (" + row.columns() + ") SELECT " + values + " FROM " + table
                + " o CROSS JOIN bulk WHERE " + key + " = '" + sample + "' ORDER BY bulk.n");
    }

    private final class Creating implements Work {
        private final Connection connection;
        private final PreparedStatement insertTask;
        private final PreparedStatement insertChange;

        Creating(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            insertTask = connection.prepareStatement(
                    "INSERT INTO ceiling.task (" + task.columns() + ") VALUES (" + task.placeholders() + ")");
            insertChange = connection.prepareStatement("WITH appended AS (INSERT INTO ceiling.change ("
                    + change.columns() + ") VALUES (" + change.placeholders()
                    + ") RETURNING position) INSERT INTO ceiling.outbox (position) SELECT position FROM appended");
        }

        @Override
        public void once() throws SQLException {
            UUID id = timeOrdered();
            task.set(insertTask, Map.of("id", id, "code", "C-" + CODES.incrementAndGet()));
            insertTask.executeUpdate();
            change.set(insertChange, Map.of("id", timeOrdered(), "subject_id", id));
            insertChange.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private final class Reading implements Work {
        private final Connection connection;
        private final PreparedStatement select;

        Reading(Connection connection) throws SQLException {
            this.connection = connection;
            select = connection.prepareStatement("SELECT * FROM task WHERE id = ?");
        }

        @Override
        public void once() throws SQLException {
            select.setObject(1, sample);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                rows.getString("title");
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** A UUIDv7, as the service gives its own rows: random keys would make the ceiling's indexes slower. */
    private static UUID timeOrdered() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
