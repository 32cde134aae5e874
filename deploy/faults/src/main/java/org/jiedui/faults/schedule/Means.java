package org.jiedui.faults.schedule;

import java.util.Optional;

/**
 * What some faults take, each only there where it was made ready before the system started.
 *
 * @param disk that PostgreSQL is on
 */
public record Means(Optional<SmallDisk> disk, Optional<Wires> wires, Optional<Clocks> clocks) {
    public static final Means NONE = new Means(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with PostgreSQL on a disk that can be filled. */
    public Means with(SmallDisk disk) {
        return new Means(Optional.of(disk), wires, clocks);
    }

    boolean suffice(Fault fault) {
        return switch (fault) {
            case Fault.FullDisk full -> disk.isPresent();
            case Fault.Partition partition -> wires.isPresent();
            case Fault.WrongClock wrong -> clocks.isPresent();
            case Fault.Kill kill -> true;
            case Fault.Freeze freeze -> true;
            case Fault.CutOffDatabase cut -> true;
            case Fault.Absence absence -> true;
            case Fault.ExhaustedPool pool -> true;
        };
    }
}
