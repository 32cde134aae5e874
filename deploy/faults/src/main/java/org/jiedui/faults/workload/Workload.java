package org.jiedui.faults.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jiedui.faults.history.History;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.whole.User;

/** All clients at work, each in a thread of its own, until they are told to stop. */
public final class Workload {
    private static final int WRITERS = 4;

    private final List<Client> clients = new ArrayList<>();
    private final Duration pause;
    private volatile boolean stopping;

    /**
     * @param run   of letters and digits; different for each run on the same data
     * @param seed  decides what each client does
     * @param users each reader with a token
     * @param pause of each client between what it does
     */
    public Workload(String run, long seed, Function<Reader, User> users, History history, Duration pause) {
        this.pause = pause;
        Known known = new Known();
        Random seeds = new Random(seed);
        for (int writer = 0; writer < WRITERS; writer++) {
            clients.add(new Writer(
                    session(Reader.OFFICE, users, history), run, new Random(seeds.nextLong()), known, pause));
        }
        for (Reader reader : Reader.values()) {
            clients.add(new Looker(session(reader, users, history), new Random(seeds.nextLong()), known));
            clients.add(new Watcher(session(reader, users, history), reader, run, new Random(seeds.nextLong())));
        }
    }

    private Session session(Reader reader, Function<Reader, User> users, History history) {
        return new Session(clients.size(), reader, users.apply(reader), history);
    }

    /** How many clients there are; they are numbered from 0. */
    public int clients() {
        return clients.size();
    }

    /** Something that goes on while the clients work. */
    public interface Meanwhile {
        void run() throws Exception;
    }

    /** Lets the clients work until {@code meanwhile} is over and each has ended what it had begun. */
    public void workWhile(Meanwhile meanwhile) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            clients.forEach(client -> running.add(threads.submit(() -> work(client))));
            try {
                meanwhile.run();
            } finally {
                stopping = true;
            }
            for (Future<?> each : running) {
                await(each);
            }
        }
    }

    private static void await(Future<?> client) throws InterruptedException {
        try {
            client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client of the workload has failed", e.getCause());
        }
    }

    private Void work(Client client) throws InterruptedException {
        while (!stopping) {
            client.act();
            Thread.sleep(pause);
        }
        return null;
    }
}
