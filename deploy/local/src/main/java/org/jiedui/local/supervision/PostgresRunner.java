package org.jiedui.local.supervision;

import java.util.UUID;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.jiedui.local.Sentence;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;
import org.jiedui.platform.engines.EngineException;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.engines.ProcessId;

/**
 * Runs PostgreSQL, which knows by itself how to take over a server left behind, and makes each service's database and
 * roles.
 */
final class PostgresRunner implements PartRunner {
    private final Settings settings;
    private final Secrets secrets;
    private final String fingerprint = UUID.randomUUID().toString();

    PostgresRunner(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return Part.POSTGRESQL;
    }

    /** Never that of an earlier process: the server's settings and passwords are checked anew by each supervisor. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean isLeftRunning() {
        return PostgresServer.running(settings.data().postgresql()).isPresent();
    }

    @Override
    public ProcessId start() {
        DataFolder data = settings.data();
        int port = settings.port(Part.POSTGRESQL);
        if (!isLeftRunning() && !PortOwner.isFree(port)) {
            throw JavaRunner.portTaken(Part.POSTGRESQL, port);
        }
        try {
            PostgresServer server = PostgresServer.durable(
                    data.postgresql(), port, secrets.administratorPassword(), data.log(Part.POSTGRESQL));
            for (Part service : Part.domainServices()) {
                server.createDatabase(
                        service.database().orElseThrow(), secrets.ownerPassword(service), secrets.appPassword(service));
            }
            return server.process();
        } catch (EngineException e) {
            throw new Sentence(e.getMessage(), e);
        }
    }

    @Override
    public boolean isReady() {
        return PostgresServer.isReady(settings.data().postgresql());
    }

    @Override
    public String ending() {
        return "ended";
    }
}
