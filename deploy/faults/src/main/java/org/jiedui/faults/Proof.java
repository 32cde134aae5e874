package org.jiedui.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jiedui.defects.Defect;
import org.jiedui.faults.check.Promise;
import org.jiedui.faults.schedule.Fault;
import org.jiedui.faults.schedule.Schedule;
import org.jiedui.local.Part;

/** Which promise a system with a defect must be found to break, and the faults that bring it out. */
enum Proof {
    CURSOR_RELAY(Defect.CURSOR_RELAY, Promise.IN_ORDER),
    INVERTING_RELAY(Defect.INVERTING_RELAY, Promise.IN_ORDER, Faults.KAFKA_FROZEN),
    ANSWER_BEFORE_COMMIT(Defect.ANSWER_BEFORE_COMMIT, Promise.KEPT, Faults.KILLED, Faults.KILLED),
    NO_VERSION_GUARD(Defect.NO_VERSION_GUARD, Promise.LINEARIZABLE),
    NO_DEDUPLICATION(Defect.NO_DEDUPLICATION, Promise.ONCE),
    OFFSET_BEFORE_APPLICATION(
            Defect.OFFSET_BEFORE_APPLICATION, Promise.SAME_VIEW, Faults.KILLED, Faults.KILLED, Faults.KILLED),
    DROPPED_STREAM_EVENT(Defect.DROPPED_STREAM_EVENT, Promise.NO_GAP),
    STREAM_FOR_ALL(Defect.STREAM_FOR_ALL, Promise.RIGHTS);

    private static final Duration WORK_BEFORE = Duration.ofSeconds(8);
    private static final Duration WORK_AFTER = Duration.ofSeconds(15);

    private final Defect defect;
    private final Promise promise;
    private final List<Fault> faults;

    Proof(Defect defect, Promise promise, Fault... faults) {
        this.defect = defect;
        this.promise = promise;
        this.faults = List.of(faults);
    }

    /** A schedule that has a fault of each kind that any defect needs, which a system without a defect must get over. */
    static Schedule scheduleForAll() {
        return schedule(Arrays.stream(values())
                .flatMap(proof -> proof.faults.stream())
                .distinct()
                .toList());
    }

    private static Schedule schedule(List<Fault> faults) {
        return new Schedule(
                faults.stream()
                        .map(fault -> new Schedule.Step(WORK_BEFORE, fault))
                        .toList(),
                WORK_AFTER);
    }

    Defect defect() {
        return defect;
    }

    Promise promise() {
        return promise;
    }

    Schedule schedule() {
        return schedule(faults);
    }

    /** Named apart, since an enum's own constants cannot be used before they are there. */
    private static final class Faults {
        static final Fault KILLED = new Fault.Kill(List.of(Part.TASK_SERVICE));
        static final Fault KAFKA_FROZEN = new Fault.Freeze(Part.KAFKA, Duration.ofSeconds(4));
    }
}
