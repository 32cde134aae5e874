package org.jiedui.platform.bare;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.attachment.AttachmentView;
import org.jiedui.platform.bare.model.Dossier;

record DossierView(
        UUID id, int version, Instant createdAt, Instant updatedAt, boolean secret, List<AttachmentView> attachments) {

    static DossierView of(Dossier dossier) {
        return new DossierView(
                dossier.id(),
                dossier.version(),
                dossier.createdAt(),
                dossier.updatedAt(),
                dossier.secret(),
                AttachmentView.of(dossier, Dossiers.PATH, dossier.id()));
    }
}
