package org.jiedui.platform.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiedui.platform.body.BodyPart;

/** The items of a batch in their order, each read for itself; what their bodies say is not judged yet. */
public final class Batch {

    private final Iterable<BatchEntry> entries;
    private final int size;

    private Batch(Iterable<BatchEntry> entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    static Batch of(List<BodyPart> parts, Set<BatchOperation> offered) {
        return of(parts, part -> BatchEntry.item(part, offered));
    }

    /** The same patch to each of these things. */
    static Batch changing(List<BodyPart> things, BodyPart patch) {
        return of(things, thing -> thing.as(ChangedThing.class).value().changedBy(patch));
    }

    private static Batch of(List<BodyPart> parts, Function<BodyPart, BatchItem> reading) {
        List<BatchEntry> entries = new ArrayList<>(parts.size());
        for (BodyPart part : parts) {
            entries.add(BatchEntry.of(entries.size(), part, reading));
        }
        return new Batch(entries, entries.size());
    }

    /** @param entries gone through several times, and not kept */
    public static Batch of(Iterable<BatchEntry> entries, int size) {
        return new Batch(entries, size);
    }

    Iterable<BatchEntry> entries() {
        return entries;
    }

    int size() {
        return size;
    }

    boolean isReadable() {
        return stream().allMatch(entry -> entry.refusal() == null);
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
        return stream().map(BatchEntry::item).filter(Objects::nonNull);
    }

    private Stream<BatchEntry> stream() {
        return StreamSupport.stream(entries.spliterator(), false);
    }
}
