package org.jiedui.local.whole;

import java.io.IOException;
import java.nio.file.Path;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.platform.testing.Topic;

/** Everything that {@code ./dev up} starts, with the sample programme in it. */
final class WholeSystem extends RunningSystem {

    private WholeSystem(Settings settings) {
        super(settings);
    }

    /** Starts all with new data. What an earlier run has left, if it was killed, is ended first. */
    static WholeSystem start() throws IOException, InterruptedException {
        return start("whole-system");
    }

    /** @param folder its own, so that it can run beside the one that most tests share */
    static WholeSystem start(String folder) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("jiedui.checkout"));
        WholeSystem system = new WholeSystem(freeSettings(
                checkout, checkout.resolve("deploy/local/target").resolve(folder)));
        system.launch();
        return system;
    }

    Topic topic(String name) {
        return Topic.on("127.0.0.1:" + settings().port(Part.KAFKA), name);
    }
}
