package org.jiedui.platform.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A running PostgreSQL on 127.0.0.1, passwords required. {@link #temporary()} is for tests, {@link #durable} for
 * people's data.
 */
public final class PostgresServer implements AutoCloseable {
    private final ProcessId process;
    private final int port;
    private final String password;
    private final Ending ending;

    private PostgresServer(ProcessId process, int port, String password, Ending ending) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.ending = ending;
    }

    /**
     * Starts an empty server on a free port in about two seconds. Its data go with {@link #close()} or with this JVM.
     */
    public static PostgresServer temporary() {
        return temporary(Map.of());
    }

    /** @param settings server settings that differ from the defaults, such as {@code max_connections} */
    public static PostgresServer temporary(Map<String, String> settings) {
        try {
            TemporaryFolder folder = TemporaryFolder.create();
            PostgresCluster cluster = new PostgresCluster(
                    folder.path().resolve("data"), folder.path().resolve("log"));
            String password = randomPassword();
            cluster.initialise(password, false);
            int port = FreePort.find();
            ProcessId process = cluster.start(port, PostgresSettings.throwAway(settings));
            return new PostgresServer(process, port, password, folder.endingWith(process));
        } catch (IOException e) {
            throw new EngineException("Cannot start PostgreSQL for tests: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while starting PostgreSQL", e);
        }
    }

    /**
     * Starts the server on a lasting folder, or takes over the one that a killed process has left running there, and
     * makes sure that it forgets nothing it has acknowledged.
     *
     * @param folder   where the data live; made if it does not exist
     * @param password the superuser's; the same at every start
     * @param log      what the server prints is added there
     * @throws EngineException if it does not start, or runs with a setting that endangers data
     */
    public static PostgresServer durable(Path folder, int port, String password, Path log) {
        try {
            PostgresCluster cluster = new PostgresCluster(folder, log);
            cluster.initialise(password, true);
            Optional<PostgresServer> adopted = adopted(cluster, port, password);
            if (adopted.isPresent()) {
                return adopted.get();
            }
            ProcessId process = cluster.start(port, PostgresSettings.durable());
            PostgresServer server = new PostgresServer(process, port, password, () -> PostgresCluster.stop(process));
            try {
                server.requireDurable();
            } catch (EngineException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new EngineException("Cannot start PostgreSQL on " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while starting PostgreSQL", e);
        }
    }

    /** The process of the server that runs on this folder, whoever started it. */
    public static Optional<ProcessId> running(Path folder) {
        return PostgresCluster.running(folder);
    }

    /** Whether a server runs on this folder and says that it accepts connections. */
    public static boolean isReady(Path folder) {
        return PostmasterFile.read(folder.toAbsolutePath().normalize())
                .filter(PostmasterFile::ready)
                .flatMap(PostmasterFile::process)
                .isPresent();
    }

    /** Stops the server that runs on this folder, whoever started it. */
    public static void stop(Path folder) {
        PostgresCluster.running(folder).ifPresent(process -> {
            try {
                PostgresCluster.stop(process);
            } catch (IOException e) {
                throw new EngineException("Cannot stop PostgreSQL on " + folder + ": " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Optional<PostgresServer> adopted(PostgresCluster cluster, int port, String password)
            throws IOException, InterruptedException {
        Optional<ProcessId> left = PostgresCluster.running(cluster.data());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        ProcessId process = left.get();
        boolean samePort = PostmasterFile.read(cluster.data())
                .filter(file -> file.port() == port)
                .isPresent();
        if (samePort) {
            PostgresServer server = new PostgresServer(process, port, password, () -> PostgresCluster.stop(process));
            try {
                server.requireDurable();
                return Optional.of(server);
            } catch (EngineException e) {
                // Whoever started it did so with other settings; started again, it has ours.
            }
        }
        PostgresCluster.stop(process);
        return Optional.empty();
    }

    private void requireDurable() {
        try (Connection connection = connect("postgres")) {
            DurabilityCheck.require(connection);
        } catch (SQLException e) {
            throw new EngineException(
                    "PostgreSQL runs, but refuses its administrator: " + e.getMessage()
                            + ". If its passwords are lost, ./dev reset starts afresh.",
                    e);
        }
    }

    public int port() {
        return port;
    }

    /** The server's process, to be watched. */
    public ProcessId process() {
        return process;
    }

    /** Makes a database with its two roles and random passwords. */
    public Database createDatabase(String name) {
        return createDatabase(name, randomPassword(), randomPassword());
    }

    /** Makes the database and its two roles unless they exist, and sets both passwords. */
    public Database createDatabase(String name, String ownerPassword, String appPassword) {
        Database database = new Database(
                name,
                port,
                new Database.Login(name + "_owner", ownerPassword),
                new Database.Login(name + "_app", appPassword));
        try (Connection server = connect("postgres")) {
            DatabaseSetup.createDatabase(server, database);
        } catch (SQLException e) {
            throw new EngineException("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
        try (Connection inside = connect(name)) {
            DatabaseSetup.grant(inside, database);
        } catch (SQLException e) {
            throw new EngineException("Cannot set the rights in the database " + name + ": " + e.getMessage(), e);
        }
        return database;
    }

    /** A connection of the superuser, for tests and administration; no service ever gets one. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresCluster.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(Database.jdbcUrl(port, database), properties);
    }

    /** Stops the server. A temporary one leaves nothing behind. */
    @Override
    public void close() {
        try {
            ending.run();
        } catch (IOException e) {
            throw new EngineException("Cannot stop PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What closing does beyond forgetting the server. */
    interface Ending {
        void run() throws IOException, InterruptedException;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
