package org.jiedui.platform.attachment.model;

import java.time.Instant;

/** An aggregate that can have attachments. Each that comes or goes is a change of the aggregate itself. */
public interface Attachable {

    Attachments attachments();

    /** @return what happened, as the change log tells it */
    Record attach(Attachment attachment, Instant now);

    /**
     * @param attachment one of {@link #attachments()}
     * @return what happened, as the change log tells it
     */
    Record detach(Attachment attachment, Instant now);
}
