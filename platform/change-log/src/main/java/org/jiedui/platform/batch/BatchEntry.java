package org.jiedui.platform.batch;

import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * An item as it was sent; what its body says is not judged yet.
 *
 * @param index which of them it is
 * @param item {@code null} where it could not be read
 * @param refusal why it could not be read
 */
public record BatchEntry(int index, BatchItem item, Problem refusal) {

    static BatchEntry of(int index, BodyPart part, Set<BatchOperation> offered) {
        try {
            BatchItem item = part.as(BatchItem.class).value((read, faults) -> check(read, offered, faults));
            return new BatchEntry(index, item, null);
        } catch (Problem refusal) {
            return new BatchEntry(index, null, refusal);
        }
    }

    private static void check(BatchItem item, Set<BatchOperation> offered, Faults faults) {
        if (item.op() != null && !offered.contains(item.op())) {
            String some = offered.stream().map(Enum::name).collect(Collectors.joining(", "));
            faults.add("/op", "invalid-value", Text.of("可用的值：" + some + "。", "One of: " + some + "."));
        }
    }

    /** The same where it is found not to make sense. */
    public BatchEntry refused(Problem why) {
        return new BatchEntry(index, null, why);
    }
}
