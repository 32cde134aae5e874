package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jiedui.local.Part;
import org.jiedui.local.Sentence;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;

/** Verifies the change logs by the services' own jars. The database has to run, the services have not. */
public final class Verification {
    private final Settings settings;

    public Verification(Settings settings) {
        this.settings = settings;
    }

    /** @throws Sentence unless the logs of all of them are whole */
    public void run(List<Part> services) throws IOException, InterruptedException {
        if (!Readiness.isReady(Part.POSTGRESQL, settings, settings.port(Part.POSTGRESQL))) {
            throw new Sentence("PostgreSQL does not run. ./dev up starts it.");
        }
        Files.createDirectories(settings.data().checkpoints());
        Commands commands = new Commands(settings, Secrets.of(settings.data()), new Programs(settings));
        boolean whole = true;
        for (Part service : services) {
            JavaCommand command = commands.verification(service);
            ProcessBuilder builder = new ProcessBuilder(command.words()).inheritIO();
            builder.environment().putAll(command.environment());
            whole &= builder.start().waitFor() == 0;
        }
        if (!whole) {
            throw new Sentence("Not every log is whole, or could be verified. What to do: docs/how-to/verify-the-log.md.");
        }
    }
}
