package org.jiedui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.schedule.Schedule;
import org.jiedui.local.Settings;
import org.jiedui.local.whole.RunningSystem;
import org.junit.jupiter.api.Test;

/** One fault of each kind on the whole system, whose promises are kept. The seed is told, so that it can be run again. */
class FaultsIT {

    @Test
    void the_promises_are_kept_whatever_fails() throws Exception {
        // Given
        Path checkout = Path.of(System.getProperty("jiedui.checkout"));
        long seed = Instant.now().getEpochSecond();
        Settings settings = RunningSystem.freeSettings(checkout, checkout.resolve("deploy/faults/target/faults-it"));
        try (Stage stage = Stage.of(settings)) {
            // When
            Run run = Run.on(stage.system(), stage.means(), seed, Schedule.of(seed, Duration.ZERO), System.out);
            // Then
            System.out.println(new Report(run));
            assertThat(run.violations()).as("with seed %d", seed).isEmpty();
            assertThat(run.evidence().calls())
                    .as("writes that were acknowledged")
                    .filteredOn(call -> call.outcome() instanceof Outcome.Written)
                    .hasSizeGreaterThan(100);
        }
    }
}
