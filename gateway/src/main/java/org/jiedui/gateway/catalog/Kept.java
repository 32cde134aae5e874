package org.jiedui.gateway.catalog;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Something joined out of the services' answers, kept for a while; not for long where it is not whole. */
final class Kept<T> {

    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final Duration IN_PART = Duration.ofSeconds(5);

    private final Predicate<T> isWhole;
    private T value;
    private long until;

    Kept(Predicate<T> isWhole) {
        this.isWhole = isWhole;
    }

    /** What is kept, or what the reading gives. */
    Uni<T> orRead(Supplier<Uni<T>> reading) {
        synchronized (this) {
            if (value != null && System.nanoTime() - until < 0) {
                return Uni.createFrom().item(value);
            }
        }
        return reading.get().invoke(this::keep);
    }

    private synchronized void keep(T read) {
        value = read;
        until = System.nanoTime() + (isWhole.test(read) ? WHOLE : IN_PART).toNanos();
    }
}
