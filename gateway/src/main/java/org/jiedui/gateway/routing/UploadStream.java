package org.jiedui.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;

/**
 * The body of an upload while it comes in; fails when it grows over the limit. A client may take its time over it, a service
 * may not: it is waited for only so long, while it takes no more in and after it has got everything.
 */
final class UploadStream implements ReadStream<Buffer> {

    private static final long NONE = -1;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final long limit;
    private final Duration patience;
    private final Runnable outOfPatience;
    private Handler<Throwable> failed = ignored -> {};
    private long length;
    private long waiting = NONE;
    private boolean answered;

    /**
     * @param limit of the body, in bytes
     * @param patience with the service
     * @param outOfPatience what to do when it is over, unless {@link #answered()} has been called by then
     */
    UploadStream(HttpServerRequest request, Vertx vertx, long limit, Duration patience, Runnable outOfPatience) {
        this.request = request;
        this.vertx = vertx;
        this.limit = limit;
        this.patience = patience;
        this.outOfPatience = outOfPatience;
    }

    /** The service is not waited for any more. What still comes of the body goes on to it. */
    void answered() {
        answered = true;
        stopWaiting();
    }

    @Override
    public UploadStream handler(Handler<Buffer> handler) {
        request.handler(
                handler == null
                        ? null
                        : part -> {
                            length += part.length();
                            if (length > limit) {
                                failed.handle(RequestBody.tooLarge(limit));
                            } else {
                                handler.handle(part);
                            }
                        });
        return this;
    }

    @Override
    public UploadStream exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {} : handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public UploadStream pause() {
        request.pause();
        startWaiting();
        return this;
    }

    @Override
    public UploadStream resume() {
        stopWaiting();
        request.resume();
        return this;
    }

    @Override
    public UploadStream fetch(long amount) {
        stopWaiting();
        request.fetch(amount);
        return this;
    }

    @Override
    public UploadStream endHandler(Handler<Void> handler) {
        request.endHandler(
                handler == null
                        ? null
                        : end -> {
                            startWaiting();
                            handler.handle(end);
                        });
        return this;
    }

    private void startWaiting() {
        stopWaiting();
        if (!answered) {
            waiting = vertx.setTimer(patience.toMillis(), over -> giveUp());
        }
    }

    /** What still comes in is thrown away, so that the client gets to reading the answer. */
    private void giveUp() {
        outOfPatience.run();
        request.handler(null);
        request.resume();
    }

    private void stopWaiting() {
        if (waiting != NONE) {
            vertx.cancelTimer(waiting);
            waiting = NONE;
        }
    }
}
