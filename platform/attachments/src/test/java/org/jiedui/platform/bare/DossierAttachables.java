package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jiedui.platform.attachment.Attachables;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.bare.model.Dossier;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/** An office adds and removes; a reporter adds, and removes what it has added itself. */
@Singleton
class DossierAttachables implements Attachables<Dossier> {

    private final DossierRepository dossiers;
    private final DossierRecord record;

    DossierAttachables(DossierRepository dossiers, DossierRecord record) {
        this.dossiers = dossiers;
        this.record = record;
    }

    @Override
    public Recorded<Dossier> record() {
        return record;
    }

    @Override
    public String path() {
        return Dossiers.PATH;
    }

    @Override
    public Optional<Dossier> find(String reference) {
        return dossiers.named(reference, LockModeType.NONE);
    }

    @Override
    public Optional<Dossier> findForUpdate(String reference) {
        return dossiers.named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean maySee(Caller caller, Dossier dossier) {
        return !dossier.secret() || caller.is(Role.SUPERIOR);
    }

    @Override
    public boolean mayAdd(Caller caller, Dossier dossier) {
        return caller.is(Role.OFFICE) || caller.is(Role.REPORTER);
    }

    @Override
    public boolean mayRemove(Caller caller, Dossier dossier, Attachment attachment) {
        return caller.is(Role.OFFICE) || caller.subject().equals(attachment.createdBy());
    }
}
