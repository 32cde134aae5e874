package org.jiedui.platform.batch;

import java.util.Set;
import java.util.function.Function;
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

    /** @param reading throws a problem where the part makes no sense */
    static BatchEntry of(int index, BodyPart part, Function<BodyPart, BatchItem> reading) {
        try {
            return new BatchEntry(index, reading.apply(part), null);
        } catch (Problem refusal) {
            return new BatchEntry(index, null, refusal);
        }
    }

    static BatchItem item(BodyPart part, Set<BatchOperation> offered) {
        return part.as(BatchItem.class).value((item, faults) -> check(item, offered, faults));
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
