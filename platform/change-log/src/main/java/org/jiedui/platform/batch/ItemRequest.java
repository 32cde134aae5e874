package org.jiedui.platform.batch;

import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.Preconditions;
import org.jiedui.platform.write.Submission;

/** An item in the place of a request. */
final class ItemRequest implements Submission {

    private final int index;
    private final BatchItem item;
    private final OutcomeMemory memory;
    private BatchOutcome outcome;

    ItemRequest(int index, BatchItem item, OutcomeMemory memory) {
        this.index = index;
        this.item = item;
        this.memory = memory;
    }

    BatchOutcome outcome() {
        return outcome;
    }

    @Override
    public void replay() {
        memory.of(index).ifPresent(before -> {
            throw new DoneBefore(before);
        });
    }

    @Override
    public void requireVersion(int version) {
        if (item.ifMatch() == null) {
            throw Preconditions.required(Fault.Place.POINTER, "#" + ifMatch());
        }
        if (!item.isFor(version)) {
            Problem conflict = Preconditions.conflict(version);
            throw conflict.with(Fault.atPointer(ifMatch(), conflict.type().code(), conflict.detail()));
        }
    }

    private String ifMatch() {
        return "/items/" + index + "/ifMatch";
    }

    @Override
    public boolean showsThing() {
        return false;
    }

    @Override
    public void keep(Answer answer, List<Subject> about, UUID person) {
        outcome = BatchOutcome.done(index, answer.status(), about.getFirst());
        memory.keep(outcome);
    }
}
