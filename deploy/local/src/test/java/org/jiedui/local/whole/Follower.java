package org.jiedui.local.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A client of the stream that comes back after each cut with the last id it has got, and checks that each subject's
 * versions come without a gap. After a {@code resync} it knows nothing any more, as a front-end that reads all anew.
 */
final class Follower implements AutoCloseable {
    private final User user;
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile LiveStream stream;
    private int reconnects;
    private int repeated;
    private int resyncs;

    private Follower(User user) throws IOException, InterruptedException {
        this.user = user;
        stream = LiveStream.open(user, "", this::hear);
        thread = Thread.ofVirtual().start(this::follow);
    }

    /** Returns once connected. */
    static Follower of(User user) throws IOException, InterruptedException {
        return new Follower(user);
    }

    private void follow() {
        try {
            while (!closing) {
                stream.awaitEnd();
                if (!closing) {
                    reconnect();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reconnect() throws InterruptedException {
        try {
            stream = LiveStream.open(user, stream.lastId(), this::hear);
            reconnects++;
        } catch (IOException e) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private synchronized void hear(LiveStream.Event event) {
        if (event.name().equals("resync")) {
            resyncs++;
            versions.clear();
            return;
        }
        Integer known = versions.get(event.subject());
        if (known != null && event.version() <= known) {
            repeated++;
            return;
        }
        if (known != null && event.version() > known + 1 || known == null && resyncs == 0 && event.version() != 1) {
            gaps.add(event.subject() + ": " + known + " → " + event.version());
        }
        versions.put(event.subject(), event.version());
    }

    /** The last version that the stream has told of; 0 if none. */
    synchronized int version(String subject) {
        return versions.getOrDefault(subject, 0);
    }

    synchronized List<String> gaps() {
        return List.copyOf(gaps);
    }

    synchronized int resyncs() {
        return resyncs;
    }

    synchronized String figures() {
        return "%d reconnections, %d resyncs, %d events twice".formatted(reconnects, resyncs, repeated);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        stream.close();
        thread.join();
    }
}
