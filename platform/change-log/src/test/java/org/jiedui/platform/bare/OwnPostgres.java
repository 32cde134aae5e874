package org.jiedui.platform.bare;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedui.platform.engines.Database;
import org.jiedui.platform.engines.PostgresServer;

/** A PostgreSQL that a test may stop, freeze and start again, since nobody else uses it. Without Kafka. */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "only-here";
    static final String FOLDER = "bare.postgres.folder";
    static final String PORT = "bare.postgres.port";

    private Path folder;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            folder = Files.createTempDirectory("jiedui-outage-");
            int port = free.getLocalPort();
            free.close();
            Database database = start(folder, port).createDatabase("bare");
            return Map.of(
                    FOLDER, folder.toString(),
                    PORT, String.valueOf(port),
                    "jiedui.relay.enabled", "false",
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.app().user(),
                    "quarkus.datasource.password", database.app().password(),
                    "quarkus.flyway.username", database.owner().user(),
                    "quarkus.flyway.password", database.owner().password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        PostgresServer.stop(folder.resolve("data"));
    }

    static PostgresServer start(Path folder, int port) {
        return PostgresServer.durable(folder.resolve("data"), port, PASSWORD, folder.resolve("log"));
    }
}
