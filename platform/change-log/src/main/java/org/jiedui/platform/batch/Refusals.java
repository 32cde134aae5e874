package org.jiedui.platform.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Why a batch that is one transaction is not carried out: one problem with every fault of every item that could be
 * judged. The first item that fails gives it its code and status.
 */
final class Refusals {

    /** More than these are of no use to anybody, and would make answers larger than requests. */
    private static final int MOST = 200;

    private final List<Problem> items = new ArrayList<>();

    /** Items may share a body, whose faults are theirs all. */
    private final Set<Fault> faults = new LinkedHashSet<>();

    private int judged;

    void add(int index, Problem problem) {
        items.add(problem);
        if (problem.faults().isEmpty()) {
            Text message = problem.detail() == null ? problem.type().title() : problem.detail();
            faults.add(Fault.atPointer("/items/" + index, problem.type().code(), message));
        } else {
            faults.addAll(problem.faults());
        }
    }

    void judged(int items) {
        judged = items;
    }

    boolean isFull() {
        return faults.size() >= MOST;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Problem problem(int size) {
        Problem first = items.getFirst();
        Problem problem = Problem.of(first.type(), detail(size)).with(faults.stream().limit(MOST).toList());
        first.members().forEach(problem::with);
        return problem;
    }

    private Text detail(int size) {
        Text refused = Text.of(
                "全部未执行：" + items.size() + " 项不能执行",
                "Nothing was done: " + items.size() + (items.size() == 1 ? " item is refused" : " items are refused"));
        return judged == size
                ? Text.of(refused.zh() + "。", refused.en() + ".")
                : Text.of(
                        refused.zh() + "，其余 " + (size - judged) + " 项尚未检查。",
                        refused.en() + "; the last " + (size - judged) + " were not looked at.");
    }
}
