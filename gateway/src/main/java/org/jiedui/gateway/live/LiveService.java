package org.jiedui.gateway.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jiedui.gateway.config.LiveConfig;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewListener;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.ViewService;

/** All streams of this replica. Hears of each change from the intake and leaves it with every client that may see it. */
@ApplicationScoped
public class LiveService implements ViewListener {

    private static final int SOONEST_RETURN_MILLIS = 500;
    private static final int LATEST_RETURN_MILLIS = 5_000;

    private final ViewQueries view;
    private final PositionService positions;
    private final Messages messages;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final LongAdder tooSlow = new LongAdder();

    LiveService(ViewQueries view, PositionService positions, Messages messages) {
        this.view = view;
        this.positions = positions;
        this.messages = messages;
    }

    void start(@Observes StartupEvent starting, ViewService service, Vertx vertx, LiveConfig config) {
        service.listen(this);
        vertx.setPeriodic(config.heartbeat().toMillis(), time -> heartbeat());
    }

    /** Before the server waits for what is in flight: streams would never end by themselves. */
    void end(@Observes ShutdownDelayInitiatedEvent ending) {
        for (LiveClient client : clients) {
            // Not all at the same moment, or the other replicas would be overrun.
            client.end(messages.retry(
                    ThreadLocalRandom.current().nextLong(SOONEST_RETURN_MILLIS, LATEST_RETURN_MILLIS)));
        }
    }

    /** Begins a stream with what happens from now on. */
    void join(LiveClient client) {
        view.whileNothingChanges(() -> {
            client.offer(messages.heartbeat(here()));
            return clients.add(client);
        });
    }

    /** Begins a stream with what happens from now on, and tells the client that it must read anew. */
    void joinAnew(LiveClient client, String reason) {
        view.whileNothingChanges(() -> {
            client.offer(messages.resync(reason, here()));
            return clients.add(client);
        });
    }

    /** Goes on with a stream behind a position, or begins it anew if what happened since is no longer known. */
    void rejoin(LiveClient client, Position position) {
        Optional<List<Change>> missed = view.whileNothingChanges(() -> {
            Optional<List<Change>> since = view.since(position);
            if (since.isPresent()) {
                client.sendAgain(
                        new Replay(since.get(), here(), client.caller(), client.filter(), view, messages));
                clients.add(client);
            }
            return since;
        });
        if (missed.isEmpty()) {
            joinAnew(client, "too-old");
        }
    }

    void leave(LiveClient client) {
        clients.remove(client);
    }

    void cutOff() {
        tooSlow.increment();
    }

    /** Streams that are open now. */
    public int clients() {
        return clients.size();
    }

    /** Clients that were cut off because they read too slowly. */
    public long tooSlow() {
        return tooSlow.sum();
    }

    @Override
    public void changed(Change change, Supplier<Position> position) {
        if (clients.isEmpty()) {
            return;
        }
        String id = positions.token(position.get());
        Buffer told = messages.change(change, id);
        for (LiveClient client : clients) {
            if (client.filter().wants(change, view)) {
                if (view.maySee(client.caller(), change)) {
                    client.offer(told);
                } else if (view.sawBefore(client.caller(), change)) {
                    client.offer(messages.revoked(change.after(), id));
                }
            }
            for (Subject task : view.lostWith(change, client.caller())) {
                if (client.filter().wants(task, view)) {
                    client.offer(messages.revoked(task, id));
                }
            }
        }
    }

    @Override
    public void broken() {
        Buffer resync = messages.resync("source-read-anew", here());
        clients.forEach(client -> client.offer(resync));
    }

    @Override
    public void moved() {}

    private void heartbeat() {
        view.whileNothingChanges(() -> {
            Buffer heartbeat = messages.heartbeat(here());
            clients.forEach(client -> client.offer(heartbeat));
            return null;
        });
    }

    private String here() {
        return positions.token(view.position());
    }
}
