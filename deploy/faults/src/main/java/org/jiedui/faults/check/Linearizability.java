package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;

/**
 * Each subject is a register that is set from version to version by comparison. Since its history tells the only order in
 * which its writes can have happened, what remains to be shown is that no call contradicts that order in time: whoever asks
 * after somebody was told of a version is not told of an older one, nobody is told of a version before somebody has asked
 * for it, and nobody is refused as being late who was not.
 */
final class Linearizability implements Rule {

    /** @param version at which the register stood at some moment of the call */
    private record Observation(int version, Call call) {}

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<String, List<Observation>> observations = new HashMap<>();
        Map<Mark, Long> asked = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Call call : evidence.calls()) {
            if (call.act() instanceof Act.Write write) {
                asked.merge(write.mark(), call.begin(), Math::min);
            }
            observe(call, observations);
        }
        observations.forEach((subject, all) -> {
            backwards(all, violations);
            for (Observation one : all) {
                agrees(evidence.history(subject), asked, one, violations);
            }
        });
        for (Call call : evidence.calls()) {
            refusedInTime(evidence, asked, call, violations);
            guarded(call, violations);
        }
        return violations;
    }

    private static void observe(Call call, Map<String, List<Observation>> observations) {
        switch (call.outcome()) {
            case Outcome.Seen seen -> note(observations, seen.subject(), seen.version(), call);
            case Outcome.Written written
            when !written.replayed() -> note(observations, written.subject(), written.version(), call);
            default -> {}
        }
    }

    private static void note(Map<String, List<Observation>> observations, String subject, int version, Call call) {
        observations.computeIfAbsent(subject, one -> new ArrayList<>()).add(new Observation(version, call));
    }

    /** Goes through all by their begin, and knows the newest version that anybody was told of before. */
    private static void backwards(List<Observation> all, List<Violation> violations) {
        List<Observation> byEnd = new ArrayList<>(all);
        byEnd.sort(Comparator.comparingLong(one -> one.call().end()));
        all.sort(Comparator.comparingLong(one -> one.call().begin()));
        Observation newest = null;
        int ended = 0;
        for (Observation one : all) {
            while (byEnd.get(ended).call().end() < one.call().begin()) {
                Observation earlier = byEnd.get(ended++);
                newest = newest == null || earlier.version() > newest.version() ? earlier : newest;
            }
            if (newest != null && newest.version() > one.version()) {
                violations.add(new Violation(
                        Promise.LINEARIZABLE, "Told of an older version: " + one.call() + " after " + newest.call()));
            }
        }
    }

    private static void agrees(
            List<Version> history, Map<Mark, Long> asked, Observation one, List<Violation> violations) {
        if (one.version() < 1 || one.version() > history.size()) {
            violations.add(new Violation(Promise.LINEARIZABLE, "Told of a version that there is not: " + one.call()));
            return;
        }
        Mark mark = history.get(one.version() - 1).mark();
        if (one.call().outcome() instanceof Outcome.Seen seen
                && !seen.mark().isEmpty()
                && !seen.mark().equals(mark.text())) {
            violations.add(new Violation(Promise.LINEARIZABLE, "Another state than " + mark + ": " + one.call()));
        }
        if (asked.getOrDefault(mark, Long.MIN_VALUE) > one.call().end()) {
            violations.add(new Violation(Promise.LINEARIZABLE, "Told before anybody had asked for it: " + one.call()));
        }
    }

    private static void guarded(Call call, List<Violation> violations) {
        if (call.act() instanceof Act.Change change
                && call.outcome() instanceof Outcome.Written written
                && written.version() != change.expected() + 1) {
            violations.add(
                    new Violation(Promise.LINEARIZABLE, "Changed another version than the client knew: " + call));
        }
    }

    private static void refusedInTime(Evidence evidence, Map<Mark, Long> asked, Call call, List<Violation> violations) {
        if (call.act() instanceof Act.Change change
                && call.outcome() instanceof Outcome.Refused refused
                && refused.status() == 412) {
            List<Version> history = evidence.history(change.subject());
            boolean current = change.expected() >= history.size()
                    || asked.getOrDefault(history.get(change.expected()).mark(), Long.MIN_VALUE) > call.end();
            if (current) {
                violations.add(new Violation(Promise.LINEARIZABLE, "Refused though nobody had changed it: " + call));
            }
        }
    }
}
