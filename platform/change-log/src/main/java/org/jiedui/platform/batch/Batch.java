package org.jiedui.platform.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** The items of a batch in their order, each read for itself; what their bodies say is not judged yet. */
public final class Batch {

    private final List<Entry> entries;

    private Batch(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * @param item {@code null} where it could not be read
     * @param refusal why it could not be read
     */
    record Entry(int index, BatchItem item, Problem refusal) {}

    static Batch of(List<BodyPart> parts, Set<BatchOperation> offered) {
        return of(parts, part -> part.as(BatchItem.class).value((item, faults) -> check(item, offered, faults)));
    }

    /** The same patch to each of these things. */
    static Batch changing(List<BodyPart> things, BodyPart patch) {
        return of(things, thing -> thing.as(ChangedThing.class).value().changedBy(patch));
    }

    private static Batch of(List<BodyPart> parts, Function<BodyPart, BatchItem> reading) {
        List<Entry> entries = new ArrayList<>(parts.size());
        for (BodyPart part : parts) {
            entries.add(entry(entries.size(), part, reading));
        }
        return new Batch(entries);
    }

    private static Entry entry(int index, BodyPart part, Function<BodyPart, BatchItem> reading) {
        try {
            return new Entry(index, reading.apply(part), null);
        } catch (Problem refusal) {
            return new Entry(index, null, refusal);
        }
    }

    private static void check(BatchItem item, Set<BatchOperation> offered, Faults faults) {
        if (item.op() != null && !offered.contains(item.op())) {
            String some = offered.stream().map(Enum::name).collect(Collectors.joining(", "));
            faults.add("/op", "invalid-value", Text.of("可用的值：" + some + "。", "One of: " + some + "."));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    boolean isReadable() {
        return entries.stream().allMatch(entry -> entry.refusal() == null);
    }

    /** Ids and codes of what is to be changed, removed or moved. */
    public Set<String> references() {
        return items()
                .map(BatchItem::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts that bodies give to this field, such as ids of what they refer to. */
    public Set<String> texts(String field) {
        return items()
                .map(BatchItem::body)
                .filter(Objects::nonNull)
                .flatMap(body -> body.text(field).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the body of any item of this operation says anything of this field. */
    public boolean mentions(BatchOperation operation, String field) {
        return items().anyMatch(item -> item.op() == operation && item.body() != null && item.body().mentions(field));
    }

    private Stream<BatchItem> items() {
        return entries.stream().map(Entry::item).filter(Objects::nonNull);
    }
}
