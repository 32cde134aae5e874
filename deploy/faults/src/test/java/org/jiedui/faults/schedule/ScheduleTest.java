package org.jiedui.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.faults.schedule.Schedule.Step;
import org.jiedui.local.Part;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void the_same_seed_gives_the_same_schedule() {
        // Given
        Duration time = Duration.ofMinutes(30);
        // When
        Schedule schedule = Schedule.of(42, time);
        // Then
        assertThat(schedule).isEqualTo(Schedule.of(42, time)).isNotEqualTo(Schedule.of(43, time));
    }

    @Test
    void the_shortest_has_one_of_each_kind_and_meets_every_part_that_the_workload_needs() {
        // Given
        Duration time = Duration.ZERO;
        // When
        Schedule schedule = Schedule.of(1, time);
        // Then
        Set<Class<?>> kinds =
                schedule.steps().stream().map(step -> step.fault().getClass()).collect(Collectors.toSet());
        assertThat(kinds)
                .contains(Fault.Kill.class, Fault.Freeze.class, Fault.Partition.class, Fault.WrongClock.class)
                .contains(Fault.Absence.class, Fault.ExhaustedPool.class);
        Set<Part> met = EnumSet.noneOf(Part.class);
        schedule.steps().forEach(step -> met.addAll(step.fault().parts()));
        assertThat(met).contains(Part.POSTGRESQL, Part.KAFKA, Part.TASK_SERVICE, Part.PAIRING_SERVICE, Part.GATEWAY);
    }

    @Test
    void a_long_one_fills_its_time_and_leaves_kafka_away_for_ten_minutes_and_fills_the_disk() {
        // Given
        Duration time = Duration.ofMinutes(60);
        // When
        Schedule schedule = Schedule.of(7, time);
        // Then
        Duration all = schedule.steps().stream()
                .map(step -> step.calm().plus(step.fault().estimate()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(time, time.plusMinutes(1));
        assertThat(schedule.steps())
                .extracting(Step::fault)
                .contains(new Fault.Absence(Part.KAFKA, Duration.ofMinutes(10)))
                .hasAtLeastOneElementOfType(Fault.FullDisk.class);
    }
}
