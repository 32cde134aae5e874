package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Outcome;

/** A list that is read to its end shows each subject once, and all those whose creation was acknowledged before. */
final class WholeLists implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Integer, List<Call>> byClient = new TreeMap<>();
        evidence.calls().stream()
                .filter(call -> call.act() instanceof Act.Browse)
                .sorted(Comparator.comparingLong(Call::begin))
                .forEach(call -> byClient.computeIfAbsent(call.client(), client -> new ArrayList<>())
                        .add(call));
        List<Violation> violations = new ArrayList<>();
        for (List<Call> pages : byClient.values()) {
            judge(evidence, pages, violations);
        }
        return violations;
    }

    private static void judge(Evidence evidence, List<Call> pages, List<Violation> violations) {
        Set<String> shown = new HashSet<>();
        Call first = null;
        for (Call page : pages) {
            if (((Act.Browse) page.act()).cursor().isEmpty()) {
                first = page;
                shown.clear();
            }
            if (page.outcome() instanceof Outcome.Listed listed) {
                for (String subject : listed.subjects()) {
                    if (!shown.add(subject)) {
                        violations.add(
                                new Violation(Promise.LINEARIZABLE, "A list shows " + subject + " twice: " + page));
                    }
                }
                if (listed.next().isEmpty() && page.reader().seesSecrets()) {
                    missing(evidence, first, shown, violations);
                }
            }
        }
    }

    private static void missing(Evidence evidence, Call first, Set<String> shown, List<Violation> violations) {
        Kind kind = ((Act.Browse) first.act()).kind();
        for (Call call : evidence.calls()) {
            if (call.act() instanceof Act.Create create
                    && create.kind() == kind
                    && call.outcome() instanceof Outcome.Written written
                    && call.end() < first.begin()
                    && !shown.contains(written.subject())) {
                violations.add(new Violation(
                        Promise.FRESH, "A list begun at %.3f s lacks what %s".formatted(first.begin() / 1e9, call)));
            }
        }
    }
}
