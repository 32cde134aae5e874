package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Outcome;

/** Nothing confidential in any answer, list, count, stream or topic for who may not see it. */
final class Rights implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        long[] creations = creationsForAll(evidence);
        for (Call call : evidence.calls()) {
            if (!call.reader().seesSecrets()) {
                judge(evidence, creations, call, violations);
            }
        }
        for (Stream stream : evidence.streams()) {
            for (Heard heard : stream.heard()) {
                if (!stream.reader().seesSecrets()
                        && heard instanceof Heard.Told told
                        && evidence.isSecret(told.subject(), told.version())) {
                    violations.add(new Violation(Promise.RIGHTS, stream.reader() + " hears of " + told));
                }
            }
        }
        for (String topic : evidence.publicTopics()) {
            evidence.topics().getOrDefault(topic, List.of()).stream()
                    .filter(event -> !event.tombstone() && evidence.isSecret(event.subject(), event.version())
                            || !event.secrets().isEmpty())
                    .forEach(event -> violations.add(new Violation(Promise.RIGHTS, topic + " has " + event)));
        }
        return violations;
    }

    private static void judge(Evidence evidence, long[] creations, Call call, List<Violation> violations) {
        boolean tooMuch = switch (call.outcome()) {
            case Outcome.Seen seen -> evidence.isSecret(seen.subject(), seen.version());
            case Outcome.Viewed viewed -> viewed.tasks() > countUntil(call.end(), creations);
            default -> false;
        };
        if (tooMuch || !call.secrets().isEmpty()) {
            violations.add(new Violation(Promise.RIGHTS, "Shows " + call.secrets() + ": " + call));
        }
    }

    /** When each task that was not created confidential was asked for first. There cannot be more for all to see. */
    private static long[] creationsForAll(Evidence evidence) {
        Map<String, Long> begins = new HashMap<>();
        for (Call call : evidence.calls()) {
            if (call.act() instanceof Act.Create create
                    && create.kind() == Kind.TASK
                    && !create.mark().isSecret()) {
                begins.merge(create.key(), call.begin(), Math::min);
            }
        }
        return begins.values().stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static int countUntil(long time, long[] sorted) {
        int found = Arrays.binarySearch(sorted, time);
        return found < 0 ? -found - 1 : found + 1;
    }
}
