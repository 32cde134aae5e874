package org.jiedui.gateway.live;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.Caller;

/**
 * What a client missed while it was away, as far as it may see it: as each subject stood then, and as it stands now. A
 * subject that it could see when it left and cannot see any more is revoked. Only the end carries an id, so that a client
 * that is lost again on the way gets all of it once more.
 */
final class Replay implements Iterator<Buffer> {

    private final Iterator<Change> missed;
    private final String lastId;
    private final Caller caller;
    private final LiveFilter filter;
    private final ViewQueries view;
    private final Messages messages;
    private final Map<String, Boolean> sawWhenItLeft = new HashMap<>();
    private final Deque<Buffer> made = new ArrayDeque<>();
    private boolean over;

    Replay(List<Change> missed, String lastId, Caller caller, LiveFilter filter, ViewQueries view, Messages messages) {
        this.missed = missed.iterator();
        this.lastId = lastId;
        this.caller = caller;
        this.filter = filter;
        this.view = view;
        this.messages = messages;
    }

    @Override
    public boolean hasNext() {
        while (made.isEmpty() && missed.hasNext()) {
            make(missed.next());
        }
        if (made.isEmpty() && !over) {
            over = true;
            made.add(messages.heartbeat(lastId));
        }
        return !made.isEmpty();
    }

    @Override
    public Buffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.removeFirst();
    }

    private void make(Change change) {
        boolean saw = sawWhenItLeft.computeIfAbsent(
                change.after().path(), path -> view.sawBefore(caller, change));
        if (filter.wants(change, view)) {
            if (view.maySee(caller, change)) {
                made.add(messages.change(change, null));
            } else if (saw && !view.seesNow(caller, change.after())) {
                revoke(change.after());
            }
        }
        for (Subject task : view.lostWith(change, caller)) {
            if (filter.wants(task, view)) {
                revoke(task);
            }
        }
    }

    private void revoke(Subject subject) {
        sawWhenItLeft.put(subject.path(), false);
        made.add(messages.revoked(subject, null));
    }
}
