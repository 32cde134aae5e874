package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.imports.Importable;
import org.jiedui.platform.imports.Imports;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.write.Answer;
import org.jiedui.pairing.organization.model.OrganizationDetails;

/** Many organizations out of sheets, by the use cases of the single requests. */
@Singleton
class OrganizationImports implements JobHandler {

    private static final String KIND = "organization-import";

    private final Imports imports;
    private final Importable organizations;

    OrganizationImports(
            Imports imports,
            OrganizationService service,
            OrganizationPolicy policy,
            OrganizationRepository repository,
            OrganizationRecord record,
            CurrentCaller caller) {
        this.imports = imports;
        this.organizations = new Importable(
                KIND,
                OrganizationView.class,
                OrganizationDetails.class,
                BatchUseCases.of(record.kind())
                        .requiring(() -> policy.write(caller.get()))
                        .locking(batch -> repository.lockAll(batch.references()))
                        .creating(OrganizationDetails.class, service::create)
                        .changing(service::change));
    }

    Answer carryOut(SheetUpload sent, String dryRun) {
        return imports.carryOut(sent, dryRun, organizations);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        return imports.carryOut(run, organizations);
    }
}
