package org.jiedui.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose request, headers or body, has not come in whole within a limit, however it drips. Vert.x has
 * an idle timeout only, which every single byte resets.
 *
 * <p>Counts from the connect, or from the first byte that follows an answer, to the first byte of the next answer. A
 * request that has come in whole is answered within the deadlines of the services, which are shorter than this one.
 * Once an answer has begun it may take as long as it likes, as streams do.
 *
 * <p>An upload, which {@link Uploads} tells of, has a longer limit as a whole, and may not pause for long.
 */
final class SlowRequests extends ChannelDuplexHandler {

    /** {@code 100 Continue} answers nothing yet: whoever asked for it may still drip. */
    private static final String INTERIM = "HTTP/1.1 1";

    /**
     * @param request until it has come in whole
     * @param upload the same for an upload
     * @param pause in an upload
     */
    record Limits(Duration request, Duration upload, Duration pause) {}

    private final Limits limits;
    private ScheduledFuture<?> running;
    private long begun;

    SlowRequests(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isRegistered()) {
            start(context);
        }
    }

    @Override
    public void channelRegistered(ChannelHandlerContext context) throws Exception {
        start(context);
        super.channelRegistered(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (running == null) {
            start(context);
        }
        super.channelRead(context, message);
        if (running != null && Uploads.isUnderWay(context.channel())) {
            goOn(context);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (!isInterim(message)) {
            stop();
            Uploads.over(context.channel());
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private static boolean isInterim(Object message) {
        return message instanceof ByteBuf bytes
                && bytes.readableBytes() >= INTERIM.length()
                && bytes.toString(bytes.readerIndex(), INTERIM.length(), StandardCharsets.US_ASCII)
                        .equals(INTERIM);
    }

    private void start(ChannelHandlerContext context) {
        begun = System.nanoTime();
        closeIn(context, limits.request());
    }

    private void goOn(ChannelHandlerContext context) {
        Duration left = limits.upload().minusNanos(System.nanoTime() - begun);
        closeIn(context, left.compareTo(limits.pause()) < 0 ? left : limits.pause());
    }

    private void closeIn(ChannelHandlerContext context, Duration left) {
        stop();
        running = context.executor().schedule(() -> context.close(), left.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }
}
