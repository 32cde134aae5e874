package org.jiedui.local.supervision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.platform.engines.PostgresServer;
import org.jiedui.platform.engines.ProcessId;

/** What runs for a data folder without anybody looking after it. */
public final class Leftovers {
    private final Settings settings;
    private final Marks marks;

    public Leftovers(Settings settings) {
        this.settings = settings;
        this.marks = new Marks(settings.data());
    }

    /** Stops all of it: first those that use the engines, then Kafka, then PostgreSQL. */
    public void stop() throws IOException, InterruptedException {
        List<ProcessId> services = new ArrayList<>();
        for (Part part : Part.services()) {
            services.addAll(marks.running(part.label()));
        }
        Ending.of(services);
        Ending.of(marks.running(Part.KAFKA.label()));
        PostgresServer.stop(settings.data().postgresql());
    }
}
