package org.jiedui.platform.attachment;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiedui.platform.content.AttachmentConfig;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** How many files come in and go out at once: each holds a thread for as long as its client is slow. */
@Singleton
class Transfers {

    private final Semaphore free;

    Transfers(AttachmentConfig config) {
        this.free = new Semaphore(config.transfers());
    }

    /** One that is under way until it is closed. */
    interface Transfer extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws Problem 503 where there are as many as there can be */
    Transfer begin() {
        if (!free.tryAcquire()) {
            throw Problem.of(
                            PlatformProblem.SERVICE_UNAVAILABLE,
                            Text.of("正在传输的文件过多，请稍后再试。", "Too many files are on their way. Try again shortly."))
                    .header("Retry-After", "2");
        }
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                free.release();
            }
        };
    }
}
