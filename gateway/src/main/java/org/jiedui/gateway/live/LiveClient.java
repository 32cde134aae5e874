package org.jiedui.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import org.jiedui.platform.identity.Caller;

/**
 * One stream. Whoever has something for it leaves it here and goes on; the stream's own event loop sends it as fast as the
 * client reads. What is sent again comes before what is new. A client that lets too much pile up is cut off.
 */
final class LiveClient {

    private final Caller caller;
    private final LiveFilter filter;
    private final HttpServerResponse response;
    private final Context context;
    private final int most;
    private final Runnable onTooSlow;
    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private Iterator<Buffer> again = Collections.emptyIterator();
    private int waitingBytes;
    private boolean scheduled;
    private boolean closing;

    /** @param most bytes that may wait */
    LiveClient(
            Caller caller,
            LiveFilter filter,
            HttpServerResponse response,
            Context context,
            int most,
            Runnable onTooSlow) {
        this.caller = caller;
        this.filter = filter;
        this.response = response;
        this.context = context;
        this.most = most;
        this.onTooSlow = onTooSlow;
    }

    Caller caller() {
        return caller;
    }

    LiveFilter filter() {
        return filter;
    }

    /** Sends these first, each made when there is room for it. */
    void sendAgain(Iterator<Buffer> messages) {
        synchronized (this) {
            again = messages;
        }
        schedule();
    }

    /** Leaves a message here. May be called by any thread, and never waits. */
    void offer(Buffer message) {
        synchronized (this) {
            if (closing) {
                return;
            }
            waiting.addLast(message);
            waitingBytes += message.length();
            if (waitingBytes > most) {
                closing = true;
                waiting.clear();
                onTooSlow.run();
                context.runOnContext(cut -> response.reset());
                return;
            }
        }
        schedule();
    }

    /** Sends a last message and ends the stream. */
    void end(Buffer last) {
        synchronized (this) {
            closing = true;
            waiting.clear();
        }
        context.runOnContext(end -> {
            if (!response.ended() && !response.closed()) {
                response.end(last);
            }
        });
    }

    private void schedule() {
        synchronized (this) {
            if (scheduled || closing) {
                return;
            }
            scheduled = true;
        }
        context.runOnContext(run -> send());
    }

    /** On the event loop: as much as the client takes now. */
    private void send() {
        while (!response.closed() && !response.ended()) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> send());
                return;
            }
            Buffer message = next();
            if (message == null) {
                return;
            }
            response.write(message);
        }
    }

    private Buffer next() {
        Iterator<Buffer> old;
        synchronized (this) {
            old = again;
        }
        if (old.hasNext()) {
            return old.next();
        }
        synchronized (this) {
            Buffer message = waiting.pollFirst();
            if (message == null) {
                scheduled = false;
            } else {
                waitingBytes -= message.length();
            }
            return message;
        }
    }
}
