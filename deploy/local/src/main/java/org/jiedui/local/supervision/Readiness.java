package org.jiedui.local.supervision;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.platform.engines.KafkaProbe;
import org.jiedui.platform.engines.PostgresServer;

/** Asks a part, over the port that its users use, whether it serves. */
public final class Readiness {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private Readiness() {}

    /** @param port where the part listens, which may differ from today's settings */
    public static boolean isReady(Part part, Settings settings, int port) {
        return switch (part) {
            case POSTGRESQL -> PostgresServer.isReady(settings.data().postgresql());
            case KAFKA -> KafkaProbe.answers(port, LIMIT);
            case TASK_SERVICE, PROJECT_SERVICE, PAIRING_SERVICE, EVALUATION_SERVICE, GATEWAY -> healthy(port);
        };
    }

    private static boolean healthy(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(Math.toIntExact(LIMIT.toMillis()));
            connection.setReadTimeout(Math.toIntExact(LIMIT.toMillis()));
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
