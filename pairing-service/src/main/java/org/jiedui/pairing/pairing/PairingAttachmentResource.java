package org.jiedui.pairing.pairing;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.attachment.AttachmentResource;
import org.jiedui.pairing.pairing.model.Pairing;

@Path(PairingView.PATH + "/{id}/attachments")
@Tag(name = "Pairings")
public class PairingAttachmentResource extends AttachmentResource<Pairing> {

    PairingAttachmentResource(PairingAttachables pairings, PairingAttachmentListing listing) {
        super(pairings, listing);
    }
}
