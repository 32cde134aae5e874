package org.jiedui.task.task;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.part.PartRecord;
import org.jiedui.platform.part.PartRepository;
import org.jiedui.platform.part.model.Part;

/** Keeps the parts of one kind as confidential as their tasks are, and tells where they are found. */
public abstract class TaskPartService<P extends Part> implements TaskService.Parts {

    private final PartRepository<P> parts;
    private final PartRecord<P> record;
    private final String collection;
    private final ChangeLog changes;
    private final Clock clock;

    /** @param collection where they lie under their task, such as {@code reports} */
    protected TaskPartService(
            PartRepository<P> parts, PartRecord<P> record, String collection, ChangeLog changes, Clock clock) {
        this.parts = parts;
        this.record = record;
        this.collection = collection;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<String> paths(UUID task) {
        return paths(parts.allOf(task).stream());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void disclose(UUID task, boolean confidential) {
        for (P part : parts.allOf(task)) {
            changes.append(record, part, (Record) part.confidential(confidential, clock.instant()), null);
        }
    }

    protected final List<String> paths(Stream<P> some) {
        return some.map(part -> TaskView.PATH + "/" + part.wholeId() + "/" + collection + "/" + part.id())
                .toList();
    }
}
