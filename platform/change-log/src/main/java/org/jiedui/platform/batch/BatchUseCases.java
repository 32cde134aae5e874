package org.jiedui.platform.batch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.write.Answer;

/** What a batch can do with the things of one collection: the use cases of the single requests, and no others. */
public final class BatchUseCases {

    private final String kind;
    private final Map<BatchOperation, Function<BatchItem, Answer>> byOperation = new EnumMap<>(BatchOperation.class);
    private Runnable right = () -> {};
    private Consumer<Batch> locks = batch -> {};

    private BatchUseCases(String kind) {
        this.kind = kind;
    }

    /** @param kind of the things, as it stands in the change log */
    public static BatchUseCases of(String kind) {
        return new BatchUseCases(kind);
    }

    /** @param right throws 403 for who writes nothing of this kind, whatever the items say */
    public BatchUseCases requiring(Runnable right) {
        this.right = right;
        return this;
    }

    /**
     * Says how to take the locks of a batch that is one transaction before its items take them one by one, in an order
     * that no two batches contradict: the rows by id, and before or after them what single requests take before or after.
     */
    public BatchUseCases locking(Consumer<Batch> locks) {
        this.locks = locks;
        return this;
    }

    public <T> BatchUseCases creating(Class<T> body, Function<Body<T>, Answer> create) {
        byOperation.put(BatchOperation.CREATE, item -> create.apply(item.body().as(body)));
        return this;
    }

    /** @param change takes an id or code, and the patch */
    public BatchUseCases changing(BiFunction<String, MergePatch, Answer> change) {
        byOperation.put(BatchOperation.CHANGE, item -> change.apply(item.id(), item.body().asPatch()));
        return this;
    }

    /** @param remove takes an id or code */
    public BatchUseCases removing(Function<String, Answer> remove) {
        byOperation.put(BatchOperation.REMOVE, item -> remove.apply(item.id()));
        return this;
    }

    /** @param move takes an id or code, and where to */
    public <T> BatchUseCases moving(Class<T> body, BiFunction<String, Body<T>, Answer> move) {
        byOperation.put(BatchOperation.TRANSITION, item -> move.apply(item.id(), item.body().as(body)));
        return this;
    }

    /** @throws org.jiedui.platform.problem.Problem 403 for who writes nothing of this kind */
    public void requireRight() {
        right.run();
    }

    void lock(Batch batch) {
        locks.accept(batch);
    }

    /** An item, be it one that makes no sense. */
    public BatchEntry entry(int index, BodyPart item) {
        return BatchEntry.of(index, item, part -> BatchEntry.item(part, offered()));
    }

    public String kind() {
        return kind;
    }

    Set<BatchOperation> offered() {
        return byOperation.keySet();
    }

    /** What the items were about, each at the version that it has reached. */
    List<Subject> subjects(List<BatchOutcome> outcomes) {
        Map<UUID, Subject> latest = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.id() != null)
                .forEach(outcome -> latest.put(outcome.id(), new Subject(kind, outcome.id(), outcome.version())));
        return List.copyOf(latest.values());
    }

    Answer carryOut(BatchItem item) {
        return byOperation.get(item.op()).apply(item);
    }
}
