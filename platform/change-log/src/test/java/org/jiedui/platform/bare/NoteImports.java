package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import org.jiedui.platform.bare.model.NoteDetails;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.imports.Importable;
import org.jiedui.platform.imports.Imports;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.write.Answer;

/** Notes out of sheets. */
@Singleton
class NoteImports implements JobHandler {

    static final String KIND = "note-import";

    private final Imports imports;
    private final Importable notes;

    NoteImports(Imports imports, NoteService service) {
        this.imports = imports;
        this.notes = new Importable(
                KIND,
                NoteView.class,
                NoteDetails.class,
                BatchUseCases.of("note")
                        .requiring(service::writes)
                        .locking(service::lock)
                        .creating(NoteDetails.class, body -> service.create(body, false))
                        .changing((id, patch) -> service.change(NoteResource.id(id), patch)));
    }

    Answer carryOut(SheetUpload sent, String dryRun) {
        return imports.carryOut(sent, dryRun, notes);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        return imports.carryOut(run, notes);
    }
}
