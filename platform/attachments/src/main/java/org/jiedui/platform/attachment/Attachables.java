package org.jiedui.platform.attachment;

import java.util.List;
import java.util.Optional;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.identity.Caller;

/**
 * Things of one kind, as far as their attachments need to know of them. A feature whose things are to have attachments has
 * one, and an {@link AttachmentResource} and an {@link AttachmentListing} that go with it.
 *
 * @param <A> the aggregate
 */
public interface Attachables<A extends Attachable> {

    Recorded<A> record();

    /** Where the things lie, such as {@code /api/v1/tasks}. */
    String path();

    /** @param reference an id or a code */
    Optional<A> find(String reference);

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<A> findForUpdate(String reference);

    /** Whether the thing exists for a caller who reads business data at all; its attachments do so likewise. */
    boolean maySee(Caller caller, A thing);

    /** Whether a caller who sees the thing may add an attachment. */
    boolean mayAdd(Caller caller, A thing);

    /** Whether a caller who sees the thing may remove this attachment. */
    boolean mayRemove(Caller caller, A thing, Attachment attachment);

    /** What rests on an attachment, by its address: while there is anything, the attachment stays. */
    default List<String> restingOn(A thing, Attachment attachment) {
        return List.of();
    }
}
