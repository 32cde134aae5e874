package org.jiedui.platform.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.bare.model.NoteDetails;
import org.jiedui.platform.bare.model.NoteEvent;
import org.jiedui.platform.batch.Batch;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.job.JobService;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

@ApplicationScoped
class NoteService {

    private final NoteRepository notes;
    private final NoteRecord record;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final JobService jobs;
    private final Clock clock;

    NoteService(
            NoteRepository notes,
            NoteRecord record,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            JobService jobs,
            Clock clock) {
        this.notes = notes;
        this.record = record;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<NoteDetails> body, boolean thenFail) {
        writes();
        request.admit();
        Note note = new Note(Ids.next(), body.value(), clock.instant());
        notes.persist(note);
        changes.append(record, note, new NoteEvent.Created(), "因为 |");
        if (thenFail) {
            throw Problem.of(PlatformProblem.CONFLICT);
        }
        return request.created(record, note, NoteView.of(note));
    }

    @Transactional
    Answer createMany(Body<NoteJobs.Input> body) {
        request.admit();
        return jobs.begin(NoteJobs.KIND, body.value(), "来自文件".getBytes(StandardCharsets.UTF_8));
    }

    @Transactional
    Answer change(UUID id, MergePatch patch) {
        Note note = writable(id);
        request.admit(note.version());
        NoteDetails changed = patch.applyTo(note.details(), NoteView.class, (details, faults) -> {});
        note.change(changed, clock.instant()).ifPresent(event -> changes.append(record, note, event, null));
        return request.ok(record, note, NoteView.of(note));
    }

    @Transactional
    Answer remove(UUID id) {
        Note note = writable(id);
        request.admit(note.version());
        int version = note.version();
        changes.appendRemoval(record, note, new NoteEvent.Removed(), null);
        notes.delete(note);
        return request.removed(record.kind(), id, version + 1);
    }

    private Note writable(UUID id) {
        Note note = notes.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> !found.details().secret() || caller.get().is(Role.SUPERIOR))
                .orElseThrow(() -> {
                    request.admit();
                    return Problem.of(PlatformProblem.NOT_FOUND);
                });
        writes();
        return note;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lock(Batch batch) {
        notes.lockAll(batch.references());
    }

    void writes() {
        if (!caller.get().is(Role.OFFICE) && !caller.get().is(Role.SUPERIOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
