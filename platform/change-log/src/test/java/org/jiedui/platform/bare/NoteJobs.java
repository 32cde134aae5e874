package org.jiedui.platform.bare;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.bare.model.NoteDetails;
import org.jiedui.platform.bare.model.NoteEvent;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** Makes many notes in one job. */
@ApplicationScoped
class NoteJobs implements JobHandler {

    static final String KIND = "notes";

    /** Lets jobs that wait for it go on, one for each permit. */
    static final Semaphore GO_ON = new Semaphore(0);

    private final NoteRepository notes;
    private final NoteRecord record;
    private final ChangeLog changes;
    private final CurrentCaller caller;
    private final Clock clock;

    NoteJobs(NoteRepository notes, NoteRecord record, ChangeLog changes, CurrentCaller caller, Clock clock) {
        this.notes = notes;
        this.record = record;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param waits whether to wait, when half is done, until a test lets it go on */
    record Input(String prefix, int count, boolean waits) {}

    record Result(int made, String file) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        Input input = run.input(Input.class);
        if (!caller.get().is(Role.OFFICE)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        for (int i = 0; i < input.count(); i++) {
            if (input.waits() && i == input.count() / 2) {
                waitFor(run, i, input.count());
            }
            make(input.prefix() + i);
            run.progress(i + 1, input.count());
        }
        return new Result(input.count(), new String(run.file(), StandardCharsets.UTF_8));
    }

    private static void waitFor(JobRun run, int done, int total) {
        try {
            do {
                run.progress(done, total);
            } while (!GO_ON.tryAcquire(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void make(String code) {
        Note note = new Note(Ids.next(), details(code), clock.instant());
        notes.persist(note);
        changes.append(record, note, new NoteEvent.Created(), null);
    }

    private static NoteDetails details(String code) {
        return new NoteDetails(code, "题", null, null, null, null, null, null, null, false);
    }
}
