package org.jiedui.platform.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jiedui.platform.bare.model.Dossier;
import org.jiedui.platform.bare.model.DossierEvent;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;

/** What the tests need of dossiers beside their attachments. */
@ApplicationScoped
public class DossierService {

    private final DossierRepository dossiers;
    private final DossierRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    DossierService(DossierRepository dossiers, DossierRecord record, ChangeLog changes, Clock clock) {
        this.dossiers = dossiers;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    UUID create(boolean secret) {
        Dossier dossier = new Dossier(Ids.next(), secret, clock.instant());
        dossiers.persist(dossier);
        changes.append(record, dossier, new DossierEvent.Created(), null);
        return dossier.id();
    }

    @Transactional
    void remove(UUID id) {
        Dossier dossier = dossiers.findById(id);
        changes.appendRemoval(record, dossier, new DossierEvent.Removed(), null);
        dossiers.delete(dossier);
    }
}
