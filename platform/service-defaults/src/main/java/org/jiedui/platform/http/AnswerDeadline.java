package org.jiedui.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Answers 503 where the application has not begun to answer a request in time, whatever it waits for, and closes the
 * connection: what the application still writes, nobody hears. Counts from the end of the request to the head of the
 * answer; how long a stream then lasts is its own affair.
 */
final class AnswerDeadline extends ChannelDuplexHandler {

    private final Duration limit;

    /** Requests that have come in whole less answers that have begun: −1 where an answer did not wait for all of its request. */
    private int waiting;

    private boolean answering;
    private ScheduledFuture<?> running;

    AnswerDeadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof LastHttpContent && ++waiting == 1 && !answering) {
            start(context);
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (!isInterim(message)) {
            if (message instanceof HttpResponse) {
                stop();
                waiting--;
                answering = true;
            }
            if (message instanceof LastHttpContent) {
                answering = false;
                if (waiting > 0) {
                    start(context);
                }
            }
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse head && head.status().code() < 200;
    }

    private void start(ChannelHandlerContext context) {
        stop();
        running = context.executor().schedule(() -> giveUp(context), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    /** {@link BareErrors} makes a problem of it. */
    private static void giveUp(ChannelHandlerContext context) {
        FullHttpResponse late =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE);
        late.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(late).addListener(ChannelFutureListener.CLOSE);
    }
}
