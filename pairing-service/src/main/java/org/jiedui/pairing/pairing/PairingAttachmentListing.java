package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import org.jiedui.platform.attachment.AttachmentListing;

@Singleton
class PairingAttachmentListing extends AttachmentListing {

    PairingAttachmentListing() {
        super("pairing", "Pairings");
    }
}
