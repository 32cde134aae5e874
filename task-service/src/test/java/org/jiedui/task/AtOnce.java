package org.jiedui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several callers go at the same moment. */
public final class AtOnce {

    private static final int MOST = 16;

    private AtOnce() {}

    /** The answers in the order of the requests. */
    public static <T> List<T> call(List<Callable<T>> requests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(requests.size(), MOST))) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> request : requests) {
                running.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
