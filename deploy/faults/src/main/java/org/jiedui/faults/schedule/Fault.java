package org.jiedui.faults.schedule;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.local.Part;

/** One thing that goes wrong. */
public sealed interface Fault {
    /** How long it takes until all serve again, roughly, so that a schedule fits its time. */
    Duration estimate();

    /** The parts that cannot serve meanwhile. */
    Set<Part> parts();

    /** The processes end at once ({@code kill -9}) and are started again by their supervisor. */
    record Kill(List<Part> victims) implements Fault {
        @Override
        public Duration estimate() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Set<Part> parts() {
            return EnumSet.copyOf(victims);
        }

        @Override
        public String toString() {
            return "kill -9 " + victims.stream().map(Part::label).collect(Collectors.joining(" and "));
        }
    }

    /** The process stands still ({@code SIGSTOP}), its connections stay open, and then it goes on as if nothing were. */
    record Freeze(Part victim, Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time.plusSeconds(3);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(victim);
        }

        @Override
        public String toString() {
            return "freeze " + victim.label() + " for " + time.toSeconds() + " s";
        }
    }

    /** PostgreSQL stops without a checkpoint and comes back by its log ({@code pg_ctl stop -m immediate}). */
    record CutOffDatabase() implements Fault {
        @Override
        public Duration estimate() {
            return Duration.ofSeconds(8);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.POSTGRESQL);
        }

        @Override
        public String toString() {
            return "stop postgresql at once";
        }
    }

    /** The process is killed and nobody starts it again for a while. */
    record Absence(Part victim, Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time.plusSeconds(10);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(victim);
        }

        @Override
        public String toString() {
            return "leave " + victim.label() + " away for " + time.toSeconds() + " s";
        }
    }

    /** PostgreSQL's disk has no byte left. */
    record FullDisk(Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time.plusSeconds(20);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.POSTGRESQL);
        }

        @Override
        public String toString() {
            return "fill postgresql's disk for " + time.toSeconds() + " s";
        }
    }

    /** Nothing comes through between two parts, and neither is told. */
    record Partition(Link link, Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time.plusSeconds(3);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(link.to());
        }

        @Override
        public String toString() {
            return "cut " + link.from().label() + " off from " + link.to().label() + " for " + time.toSeconds() + " s";
        }
    }

    /** The part's clock goes wrong all at once, and right all at once. It has to serve all the time. */
    record WrongClock(Part victim, Duration by, Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time;
        }

        @Override
        public Set<Part> parts() {
            return Set.of();
        }

        @Override
        public String toString() {
            return "move %s's clock by %+d min for %d s"
                    .formatted(victim.label(), by.toMinutes(), time.toSeconds());
        }
    }

    /** Somebody holds a lock on a table that every request needs: connections wait until there are none left. */
    record ExhaustedPool(Duration time) implements Fault {
        @Override
        public Duration estimate() {
            return time.plusSeconds(3);
        }

        @Override
        public Set<Part> parts() {
            return Set.of(Part.TASK_SERVICE);
        }

        @Override
        public String toString() {
            return "exhaust task-service's connections for " + time.toSeconds() + " s";
        }
    }
}
