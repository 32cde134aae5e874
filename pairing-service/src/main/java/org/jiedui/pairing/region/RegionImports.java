package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.imports.Importable;
import org.jiedui.platform.imports.Imports;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.write.Answer;
import org.jiedui.pairing.region.model.RegionDetails;

/** Many regions out of sheets, by the use cases of the single requests. */
@Singleton
class RegionImports implements JobHandler {

    private static final String KIND = "region-import";

    private final Imports imports;
    private final Importable regions;

    RegionImports(
            Imports imports,
            RegionService service,
            RegionPolicy policy,
            RegionRepository repository,
            RegionRecord record,
            CurrentCaller caller) {
        this.imports = imports;
        this.regions = new Importable(
                KIND,
                RegionView.class,
                RegionDetails.class,
                BatchUseCases.of(record.kind())
                        .requiring(() -> policy.write(caller.get()))
                        .locking(batch -> repository.lockAll(batch.references()))
                        .creating(RegionDetails.class, service::create)
                        .changing(service::change));
    }

    Answer carryOut(SheetUpload sent, String dryRun) {
        return imports.carryOut(sent, dryRun, regions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        return imports.carryOut(run, regions);
    }
}
