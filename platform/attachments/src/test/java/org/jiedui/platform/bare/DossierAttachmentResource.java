package org.jiedui.platform.bare;

import jakarta.ws.rs.Path;
import org.jiedui.platform.attachment.AttachmentResource;
import org.jiedui.platform.bare.model.Dossier;

@Path("/api/v1/dossiers/{id}/attachments")
public class DossierAttachmentResource extends AttachmentResource<Dossier> {

    DossierAttachmentResource(DossierAttachables dossiers, DossierAttachmentListing listing) {
        super(dossiers, listing);
    }
}
