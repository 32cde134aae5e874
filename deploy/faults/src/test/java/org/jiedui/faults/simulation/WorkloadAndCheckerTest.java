package org.jiedui.faults.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedui.faults.check.Checker;
import org.jiedui.faults.check.Evidence;
import org.jiedui.faults.check.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workload meets each kind of defect, and the checker finds it; where there is none, it finds none. */
class WorkloadAndCheckerTest {
    private static final long SEED = 7;

    @Test
    void a_system_that_keeps_its_promises_is_not_blamed() throws Exception {
        // Given
        SimulatedRun run = new SimulatedRun();
        // When
        Evidence evidence = run.of(null, SEED);
        // Then
        assertThat(Checker.judge(evidence)).isEmpty();
        assertThat(evidence.histories()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void a_system_with_this_defect_is_found_out(Defect defect) throws Exception {
        // Given
        SimulatedRun run = new SimulatedRun();
        // When
        List<Violation> violations = Checker.judge(run.of(defect, SEED));
        // Then
        assertThat(violations).extracting(Violation::promise).contains(defect.breaks());
    }
}
