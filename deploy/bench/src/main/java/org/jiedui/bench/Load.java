package org.jiedui.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each doing its work again as soon as it is done, for a set time. */
final class Load {

    private Load() {}

    /** @return how often the work was done per second, by all clients together */
    static double perSecond(Work.Client client, int clients, Duration duration) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        List<Callable<Double>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            all.add(() -> one(client, number, start, duration));
        }
        double sum = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Double> rate : threads.invokeAll(all)) {
                sum += rate.get();
            }
        }
        return sum;
    }

    private static double one(Work.Client client, int number, CyclicBarrier start, Duration duration) throws Exception {
        try (Work work = client.open(number)) {
            start.await();
            long begun = System.nanoTime();
            long end = begun + duration.toNanos();
            long done = 0;
            long now = begun;
            while (now < end) {
                work.once();
                done++;
                now = System.nanoTime();
            }
            return done * 1e9 / (now - begun);
        }
    }
}
