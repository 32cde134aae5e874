package org.jiedui.platform.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** What can be read of attachments. Who may not see a thing does not see that it has any. */
@ApplicationScoped
public class AttachmentQueries {

    private final Lists lists;
    private final PastStates past;
    private final CurrentCaller caller;

    AttachmentQueries(Lists lists, PastStates past, CurrentCaller caller) {
        this.lists = lists;
        this.past = past;
        this.caller = caller;
    }

    <A extends Attachable> Page<AttachmentView> page(
            Attachables<A> things, AttachmentListing listing, String reference, MultivaluedMap<String, String> query) {
        A thing = thing(things, reference);
        return lists.page(listing, query, AttachmentListing.of(things.record().id(thing)))
                .map(listed -> AttachmentView.of(listed.attachment(), address(things, thing)));
    }

    <A extends Attachable> AttachmentView get(Attachables<A> things, String reference, String attachment) {
        A thing = thing(things, reference);
        return AttachmentView.of(attachment(thing, attachment), address(things, thing));
    }

    /** The attachment as the thing had it at a time; also when it is gone by now. */
    <A extends Attachable> PastState get(Attachables<A> things, String reference, String attachment, Instant at) {
        requireBusinessData();
        Recorded<A> record = things.record();
        PastState thing =
                past.of(record.kind(), reference, things.find(reference).map(record::id), at, caller.get());
        for (JsonNode each : thing.state().path("attachments")) {
            if (each.path("id").asText().equalsIgnoreCase(attachment)) {
                return new PastState(AttachmentView.VERSION, (ObjectNode) each);
            }
        }
        throw Problem.of(PlatformProblem.NOT_FOUND);
    }

    <A extends Attachable> Attachment attachment(Attachables<A> things, String reference, String attachment) {
        return attachment(thing(things, reference), attachment);
    }

    /** Refuses an upload that would be in vain, before anything of it is taken in. */
    <A extends Attachable> void requireMayAdd(Attachables<A> things, String reference) {
        A thing = thing(things, reference);
        if (!things.mayAdd(caller.get(), thing)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    private <A extends Attachable> A thing(Attachables<A> things, String reference) {
        requireBusinessData();
        return things.find(reference)
                .filter(found -> things.maySee(caller.get(), found))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private void requireBusinessData() {
        if (!caller.get().readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    private static Attachment attachment(Attachable thing, String id) {
        return Ids.read(id).flatMap(thing.attachments()::find).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private static <A extends Attachable> String address(Attachables<A> things, A thing) {
        return things.path() + "/" + things.record().id(thing);
    }
}
