package org.jiedui.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** The body of an upload while it comes in; fails when it grows over the limit. */
final class LimitedStream implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private Handler<Throwable> failed = ignored -> {};
    private long length;

    LimitedStream(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    @Override
    public LimitedStream handler(Handler<Buffer> handler) {
        request.handler(
                handler == null
                        ? null
                        : part -> {
                            length += part.length();
                            if (length > limit) {
                                request.pause();
                                failed.handle(RequestBody.tooLarge(limit));
                            } else {
                                handler.handle(part);
                            }
                        });
        return this;
    }

    @Override
    public LimitedStream exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {} : handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedStream pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedStream resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedStream fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public LimitedStream endHandler(Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
