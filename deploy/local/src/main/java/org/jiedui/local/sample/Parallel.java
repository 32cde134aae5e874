package org.jiedui.local.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does a few things at a time: enough to keep two cores busy, too few to crowd out a person who is already clicking.
 */
final class Parallel implements AutoCloseable {
    private static final int AT_A_TIME = 6;

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);

    interface Step<T> {
        void run(T item) throws IOException, InterruptedException;
    }

    /** Returns when all are done, or throws what the first one threw. */
    <T> void forEach(List<T> items, Step<T> step) throws IOException, InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (T item : items) {
            running.add(workers.submit(() -> {
                step.run(item);
                return null;
            }));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                running.forEach(rest -> rest.cancel(false));
                throw rethrown(e.getCause());
            }
        }
    }

    private static IOException rethrown(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case RuntimeException unchecked -> throw unchecked;
            case InterruptedException interrupted -> throw interrupted;
            case IOException failed -> failed;
            default -> new IOException(cause);
        };
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
