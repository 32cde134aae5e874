package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import org.jiedui.platform.attachment.AttachmentListing;

@Singleton
class DossierAttachmentListing extends AttachmentListing {

    DossierAttachmentListing() {
        super("dossier", "Dossiers");
    }
}
