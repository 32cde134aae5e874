package org.jiedui.local.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.local.identity.Tokens;
import org.jiedui.platform.testing.Issuer;
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

    String token(DemoUser user) throws IOException {
        return new Tokens(SigningKey.of(settings().data()), Clock.systemUTC()).forUser(user);
    }

    /** Who signs the users' tokens. */
    Issuer issuer() throws IOException {
        DataFolder data = settings().data();
        return new Issuer(
                Tokens.ISSUER, Tokens.AUDIENCE, SigningKey.of(data).key(), Files.readString(SigningKey.jwks(data)));
    }

    Topic topic(String name) {
        return Topic.on("127.0.0.1:" + settings().port(Part.KAFKA), name);
    }
}
