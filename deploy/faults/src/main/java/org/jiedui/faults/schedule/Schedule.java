package org.jiedui.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jiedui.faults.schedule.Fault.Absence;
import org.jiedui.faults.schedule.Fault.CutOffDatabase;
import org.jiedui.faults.schedule.Fault.ExhaustedPool;
import org.jiedui.faults.schedule.Fault.Freeze;
import org.jiedui.faults.schedule.Fault.FullDisk;
import org.jiedui.faults.schedule.Fault.Kill;
import org.jiedui.faults.schedule.Fault.Partition;
import org.jiedui.faults.schedule.Fault.WrongClock;
import org.jiedui.local.Part;

/**
 * Faults one after the other, with calm between them. The same seed and time give the same schedule. It begins with one of
 * each kind, in an order of its own, however little time there is; what is left is filled with any of them.
 *
 * @param calm after the last fault
 */
public record Schedule(List<Step> steps, Duration calm) {
    /** In less, a long absence would leave no time for anything else. */
    private static final Duration LONG = Duration.ofMinutes(20);

    private static final Duration LONG_ABSENCE = Duration.ofMinutes(10);
    private static final Duration SHORT_ABSENCE = Duration.ofSeconds(5);
    private static final Duration BRIEFLY = Duration.ofSeconds(4);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CALM_AT_THE_END = Duration.ofSeconds(3);
    private static final List<Part> SERVICES = Part.services();
    /** Those that the workload keeps busy. */
    private static final List<Part> BUSY = List.of(Part.TASK_SERVICE, Part.PAIRING_SERVICE, Part.GATEWAY);

    /** Whether there is time for what takes long to prepare or to happen. */
    public static boolean isLong(Duration time) {
        return time.compareTo(LONG) >= 0;
    }

    /** @param calm before the fault, in which all serve */
    public record Step(Duration calm, Fault fault) {}

    public static Schedule of(long seed, Duration time) {
        Random random = new Random(seed);
        boolean isLong = isLong(time);
        List<Fault> faults = new ArrayList<>(time.isZero() ? oneOfEach(random) : all(random, isLong));
        Collections.shuffle(faults, random);
        Duration left = time;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < faults.size() || !left.isNegative(); i++) {
            Fault fault = i < faults.size() ? faults.get(i) : any(random);
            Step step = new Step(Duration.ofMillis(1_500 + random.nextInt(isLong ? 8_000 : 1_000)), fault);
            left = left.minus(step.calm()).minus(fault.estimate());
            steps.add(step);
        }
        return new Schedule(List.copyOf(steps), CALM_AT_THE_END);
    }

    /** As short as it can be: of what is alike, one. */
    private static List<Fault> oneOfEach(Random random) {
        return List.of(
                new Kill(List.of(Part.TASK_SERVICE, Part.KAFKA)),
                new Kill(List.of(Part.GATEWAY, Part.PAIRING_SERVICE)),
                random.nextBoolean() ? new Kill(List.of(Part.POSTGRESQL)) : new CutOffDatabase(),
                new Freeze(pick(random, List.of(Part.POSTGRESQL, Part.KAFKA, Part.TASK_SERVICE)), BRIEFLY),
                new Partition(pick(random, List.of(Link.values())), BRIEFLY),
                wrongClock(random, BRIEFLY),
                new Absence(Part.KAFKA, BRIEFLY),
                new ExhaustedPool(BRIEFLY));
    }

    private static List<Fault> all(Random random, boolean isLong) {
        List<Fault> faults = new ArrayList<>(List.of(
                new Kill(List.of(Part.TASK_SERVICE, Part.KAFKA)),
                new Kill(List.of(Part.GATEWAY)),
                new Kill(List.of(Part.PAIRING_SERVICE)),
                new Kill(List.of(Part.POSTGRESQL)),
                new Freeze(Part.POSTGRESQL, seconds(random, 4, 8)),
                new Freeze(Part.KAFKA, seconds(random, 4, 8)),
                new Freeze(Part.TASK_SERVICE, seconds(random, 4, isLong ? 20 : 8)),
                new CutOffDatabase(),
                new Absence(Part.KAFKA, isLong ? LONG_ABSENCE : SHORT_ABSENCE),
                new ExhaustedPool(seconds(random, 4, 8))));
        for (Link link : Link.values()) {
            faults.add(new Partition(link, seconds(random, 4, isLong ? 20 : 8)));
        }
        faults.add(wrongClock(random, seconds(random, 4, 8)));
        if (isLong) {
            faults.add(new FullDisk(seconds(random, 10, 30)));
        }
        return faults;
    }

    private static Fault wrongClock(Random random, Duration time) {
        return new WrongClock(pick(random, BUSY), random.nextBoolean() ? HOUR : HOUR.negated(), time);
    }

    private static Fault any(Random random) {
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> new Kill(List.of(pick(random, List.of(Part.values()))));
            case 3, 4 -> new Kill(two(random));
            case 5, 6 -> new Freeze(pick(random, List.of(Part.values())), seconds(random, 2, 20));
            case 7 -> new CutOffDatabase();
            case 8 -> new Absence(pick(random, SERVICES), seconds(random, 5, 30));
            case 9, 10 -> new Partition(pick(random, List.of(Link.values())), seconds(random, 2, 20));
            case 11 -> wrongClock(random, seconds(random, 2, 20));
            default -> new ExhaustedPool(seconds(random, 4, 20));
        };
    }

    private static List<Part> two(Random random) {
        List<Part> parts = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(parts, random);
        return List.copyOf(parts.subList(0, 2));
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Duration seconds(Random random, int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }
}
