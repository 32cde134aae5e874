package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.imports.Importable;
import org.jiedui.platform.imports.Imports;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.write.Answer;

/** Many pairings out of sheets, by the use cases of the single requests. */
@Singleton
class PairingImports implements JobHandler {

    private static final String KIND = "pairing-import";

    private final Imports imports;
    private final Importable pairings;

    PairingImports(
            Imports imports,
            PairingService service,
            PairingPolicy policy,
            PairingRepository repository,
            PairingRecord record,
            CurrentCaller caller) {
        this.imports = imports;
        this.pairings = new Importable(
                KIND,
                PairingView.class,
                PairingBody.class,
                BatchUseCases.of(record.kind())
                        .requiring(() -> policy.write(caller.get()))
                        .locking(batch -> repository.lockAll(batch.references()))
                        .creating(PairingBody.class, service::create)
                        .changing(service::change));
    }

    Answer carryOut(SheetUpload sent, String dryRun) {
        return imports.carryOut(sent, dryRun, pairings);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        return imports.carryOut(run, pairings);
    }
}
