package org.jiedui.faults.history;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All calls of a run, from all clients at once. */
public final class History {
    private final long origin = System.nanoTime();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** Nanoseconds since the run's begin, by a clock that nobody sets. */
    public long now() {
        return System.nanoTime() - origin;
    }

    public void add(Call call) {
        calls.add(call);
    }

    /** In the order in which they ended. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }
}
