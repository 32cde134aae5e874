package org.jiedui.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose request, headers or body, has not come in whole within {@value #SECONDS} seconds, however
 * it drips. Vert.x has an idle timeout only, which every single byte resets. Found by Netty as a service where the
 * system property {@code io.netty.bootstrap.extensions} is {@code serviceload}, which {@link SlowRequestsSwitch} sets.
 */
public class SlowRequests extends ChannelInitializerExtension {

    static final int SECONDS = 25;

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst("jiedui-slow-requests", new Deadline());
    }

    /**
     * Counts from the first byte that follows an answer (or the connect) to the first byte of the next answer. A request
     * that has come in whole is answered within the deadlines of the services, which are shorter than this one.
     */
    private static final class Deadline extends ChannelDuplexHandler {

        private ScheduledFuture<?> running;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            start(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (running == null) {
                start(context);
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            stop();
            super.write(context, message, promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            stop();
            super.channelInactive(context);
        }

        private void start(ChannelHandlerContext context) {
            running = context.executor().schedule(() -> context.close(), SECONDS, TimeUnit.SECONDS);
        }

        private void stop() {
            if (running != null) {
                running.cancel(false);
                running = null;
            }
        }
    }
}
