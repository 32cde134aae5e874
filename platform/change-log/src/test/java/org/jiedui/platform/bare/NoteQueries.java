package org.jiedui.platform.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** A superior sees everything, anybody else what is not secret. */
@ApplicationScoped
class NoteQueries {

    private final NoteRepository notes;
    private final NoteListing listing;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    NoteQueries(
            NoteRepository notes, NoteListing listing, Lists lists, Histories histories, PastStates past, CurrentCaller caller) {
        this.notes = notes;
        this.listing = listing;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<NoteView> page(MultivaluedMap<String, String> query) {
        return lists.page(listing, query, seesAll() ? Sql.TRUE : Sql.of("NOT t.secret"))
                .map(NoteView::of);
    }

    NoteView get(UUID id) {
        return notes.findByIdOptional(id)
                .filter(note -> seesAll() || !note.details().secret())
                .map(NoteView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    PastState get(UUID id, Instant at) {
        return past.of("note", id.toString(), Optional.of(id), at, caller.get());
    }

    HistoryPage history(UUID id, String cursor, int limit) {
        return histories.of(get(id).id(), cursor, limit, caller.get());
    }

    private boolean seesAll() {
        return caller.get().is(Role.SUPERIOR);
    }
}
