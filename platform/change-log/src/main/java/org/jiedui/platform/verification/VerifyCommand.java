package org.jiedui.platform.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The operator's command {@code verify <checkpoint>}: verifies the log that the environment names, against the checkpoint if
 * there is one, and puts a new one in its place if all is whole. Nothing but a database has to run.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    /** All is whole. */
    static final int WHOLE = 0;
    /** Something was found. */
    static final int TAMPERED = 1;
    /** Nothing could be verified. */
    static final int UNUSABLE = 2;

    private static final int CONNECT_SECONDS = 10;

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    /** @param environment as a service gets it: which database, and as whom */
    public VerifyCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    /**
     * @param arguments the checkpoint's file
     * @return 0 if all is whole, 1 if something was found, 2 if nothing could be verified
     */
    public int run(List<String> arguments) {
        try {
            if (arguments.size() != 1) {
                throw new UnusableException("Which checkpoint? " + NAME + " <file>; it is made if there is none.");
            }
            return verify(Path.of(arguments.getFirst()).toAbsolutePath());
        } catch (UnusableException unusable) {
            out.println(unusable.getMessage());
        } catch (SQLException failed) {
            out.println("The database cannot be read: " + failed.getMessage());
        } catch (IOException failed) {
            out.println("The checkpoint cannot be read or written: " + failed);
        }
        return UNUSABLE;
    }

    private int verify(Path file) throws SQLException, IOException, UnusableException {
        try (Connection database = connect()) {
            String name = beginSnapshot(database);
            try (Checkpoint before = Files.exists(file) ? Checkpoint.open(file, name) : Checkpoint.none();
                    NewCheckpoint next = NewCheckpoint.begin(file, name, clock.instant(), before)) {
                Findings findings = new Findings(out);
                Verification verification = new Verification(database, before, next, findings);
                verification.run();
                String log = "%s: %,d changes of %,d subjects".formatted(name, verification.changes(), verification.subjects());
                if (findings.count() > 0) {
                    out.printf("%s; findings: %,d. The checkpoint stays as it was.%n", log, findings.count());
                    return TAMPERED;
                }
                out.printf("%s, all whole%s. Checkpoint %s%n", log, since(before), next.finish());
                return WHOLE;
            }
        }
    }

    private static String since(Checkpoint before) {
        return before.hash().equals(Checkpoint.NONE)
                ? " as far as can be seen without an earlier checkpoint"
                : " since checkpoint " + before.hash();
    }

    private Connection connect() throws SQLException, UnusableException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(setting("QUARKUS_DATASOURCE_JDBC_URL"));
        database.setUser(setting("QUARKUS_DATASOURCE_USERNAME"));
        database.setPassword(environment.get("QUARKUS_DATASOURCE_PASSWORD"));
        database.setApplicationName(NAME);
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setTcpKeepAlive(true);
        database.setReadOnly(true);
        return database.getConnection();
    }

    private String setting(String name) throws UnusableException {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new UnusableException("Set " + name + ": the database to verify, and a role that may read it.");
        }
        return value;
    }

    /** @return the database's name */
    private static String beginSnapshot(Connection database) throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = database.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0");
            try (ResultSet name = statement.executeQuery("SELECT current_database()")) {
                name.next();
                return name.getString(1);
            }
        }
    }
}
