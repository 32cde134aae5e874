package org.jiedui.faults.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.whole.LiveStream;
import org.jiedui.local.whole.User;

/** A client of the stream that comes back after each cut with the last id it has got, and notes all that it hears. */
public final class Follower implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;

    private final Reader reader;
    private final User user;
    private final List<Heard> heard = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile LiveStream stream;

    private Follower(Reader reader, User user) throws IOException, InterruptedException {
        this.reader = reader;
        this.user = user;
        stream = LiveStream.open(user, "", this::hear);
        thread = Thread.ofVirtual().start(this::follow);
    }

    /** Returns once connected, so that nothing written afterwards may be missing. */
    public static Follower of(Reader reader, User user) throws IOException, InterruptedException {
        return new Follower(reader, user);
    }

    public Reader reader() {
        return reader;
    }

    /** All that it has heard, through all its connections. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
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
        } catch (IOException e) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private synchronized void hear(LiveStream.Event event) {
        heard.add(
                switch (event.name()) {
                    case "change" -> new Heard.Told(event.subject(), event.version());
                    case "revoked" -> new Heard.Revoked(event.subject());
                    case "resync" ->
                        new Heard.Resync(event.data().path("reason").asText());
                    default -> throw new IllegalStateException("The stream tells something unknown: " + event);
                });
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        stream.close();
        thread.join();
    }
}
