package org.jiedui.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.attachment.model.Attachments;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.upload.ReceivedFile;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** What can be done with attachments: each method is one use case and one transaction, and a change of their thing. */
@ApplicationScoped
public class AttachmentService {

    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    AttachmentService(ChangeLog changes, WriteRequest request, CurrentCaller currentCaller, Clock clock) {
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** @param file in the store by now, unless it has faults */
    @Transactional
    <A extends Attachable> Answer add(Attachables<A> things, String reference, ReceivedFile file) {
        Caller caller = currentCaller.get();
        A thing = locked(things, reference, caller).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        require(things.mayAdd(caller, thing));
        request.admit();
        ReceivedFile.Description described = file.description();
        if (thing.attachments().isFull()) {
            throw Problem.of(
                    AttachmentProblem.TOO_MANY_ATTACHMENTS,
                    Text.of("最多 " + Attachments.MOST + " 个。", "There are at most " + Attachments.MOST + "."));
        }
        Recorded<A> record = things.record();
        Attachment attachment = attachment(described, caller, clock.instant());
        changes.append(record, thing, thing.attach(attachment, attachment.createdAt()), null);
        AttachmentView view = AttachmentView.of(attachment, things.path() + "/" + record.id(thing));
        return request.createdPart(record, thing, attachment.id(), AttachmentView.VERSION, view);
    }

    @Transactional
    <A extends Attachable> Answer remove(Attachables<A> things, String reference, String id) {
        Caller caller = currentCaller.get();
        A thing = locked(things, reference, caller).orElseThrow(this::goneOrNeverThere);
        Attachment attachment =
                Ids.read(id).flatMap(thing.attachments()::find).orElseThrow(this::goneOrNeverThere);
        require(things.mayRemove(caller, thing, attachment));
        request.admit(AttachmentView.VERSION);
        unused(things.restingOn(thing, attachment));
        Recorded<A> record = things.record();
        changes.append(record, thing, thing.detach(attachment, clock.instant()), null);
        return request.removed(record.kind(), record.id(thing), record.version(thing));
    }

    private <A extends Attachable> Optional<A> locked(Attachables<A> things, String reference, Caller caller) {
        require(caller.readsBusinessData());
        return things.findForUpdate(reference).filter(found -> things.maySee(caller, found));
    }

    private static void unused(List<String> references) {
        if (!references.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE, Text.of("该附件已作为佐证材料，须保留。", "It bears something out, and is kept for that."))
                    .with("references", references);
        }
    }

    /** A removal sent twice gets its first answer. */
    private Problem goneOrNeverThere() {
        request.admit();
        return Problem.of(PlatformProblem.NOT_FOUND);
    }

    private static Attachment attachment(ReceivedFile.Description file, Caller caller, Instant now) {
        return new Attachment(
                Ids.next(), file.name(), file.mediaType(), file.size(), file.sha256(), file.text(), now, caller.subject());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
