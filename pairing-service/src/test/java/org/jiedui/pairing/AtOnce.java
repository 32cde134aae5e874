package org.jiedui.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that are made at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** The answers' statuses to the same request, made so many times. */
    public static List<Integer> all(int times, Callable<Integer> request) {
        return statuses(Collections.nCopies(times, request));
    }

    public static List<Integer> both(Callable<Integer> one, Callable<Integer> other) {
        return statuses(List.of(one, other));
    }

    private static List<Integer> statuses(List<Callable<Integer>> requests) {
        try (ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            return statuses;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
