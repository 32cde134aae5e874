package org.jiedui.platform.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jiedui.platform.verification.VerifyCommand;

/** Runs the service; with {@code verify <checkpoint>} behind the jar it verifies the service's log instead, and ends. */
@QuarkusMain
public final class ServiceMain {

    private ServiceMain() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        if (!words.isEmpty() && words.getFirst().equals(VerifyCommand.NAME)) {
            VerifyCommand verify = new VerifyCommand(System.getenv(), Clock.systemUTC(), System.out);
            System.exit(verify.run(words.subList(1, words.size())));
        }
        Quarkus.run(arguments);
    }
}
