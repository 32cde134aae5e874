package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Outcome;

/**
 * A view counts at least the tasks that its client has asked it to know, now or for a view before, and no fewer than the
 * view before. Judged for those who look at a plan whose tasks are all their own, or the tasks of others would hide it.
 */
final class FreshViews implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Integer, Set<String>> named = new HashMap<>();
        Map<Integer, Integer> before = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        List<Call> calls = new ArrayList<>(evidence.calls());
        calls.sort(Comparator.comparingLong(Call::begin));
        for (Call call : calls) {
            if (call.act() instanceof Act.View view
                    && call.outcome() instanceof Outcome.Viewed viewed
                    && view.plan().isPresent()) {
                Set<String> tasks = named.computeIfAbsent(call.client(), client -> new HashSet<>());
                view.versions().keySet().stream()
                        .filter(subject -> Kind.of(subject) == Kind.TASK)
                        .forEach(tasks::add);
                int least = Math.max(tasks.size(), before.getOrDefault(call.client(), 0));
                if (viewed.tasks() < least) {
                    violations.add(new Violation(Promise.FRESH, "Fewer than " + least + " tasks: " + call));
                }
                before.put(call.client(), viewed.tasks());
            }
        }
        return violations;
    }
}
