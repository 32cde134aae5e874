package org.jiedui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiedui.local.supervision.SupervisorProcess;

/** Stops everything and forgets all data. */
final class Reset {
    private final Settings settings;

    Reset(Settings settings) {
        this.settings = settings;
    }

    void run() throws IOException, InterruptedException {
        new SupervisorProcess(settings).stop();
        for (Path path : settings.data().contents()) {
            delete(path);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
