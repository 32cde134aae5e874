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

/**
 * A PostgreSQL that a test may stop, freeze and start again, since nobody else uses it. Where Kafka should be there is
 * nothing, until a test starts one there.
 */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "only-here";
    static final String FOLDER = "bare.postgres.folder";
    static final String PORT = "bare.postgres.port";
    static final String KAFKA_PORT = "bare.kafka.port";

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("jiedui-outage-");
            int port = freePort();
            int kafka = freePort();
            Database database = start(folder, port).createDatabase("bare");
            return Map.of(
                    FOLDER, folder.toString(),
                    PORT, String.valueOf(port),
                    KAFKA_PORT, String.valueOf(kafka),
                    "kafka.bootstrap.servers", "127.0.0.1:" + kafka,
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.app().user(),
                    "quarkus.datasource.password", database.app().password(),
                    "quarkus.flyway.username", database.owner().user(),
                    "quarkus.flyway.password", database.owner().password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
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
