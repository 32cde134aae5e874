package org.jiedui.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/**
 * Puts {@link SlowRequests}, {@link BareErrors} and {@link AnswerDeadline} onto each connection that the HTTP server accepts, since neither
 * Quarkus nor Vert.x has a place for what they do. Found by Netty as a service; see {@link ConnectionHandlersSwitch}.
 */
public class ConnectionHandlers extends ChannelInitializerExtension {

    static volatile SlowRequests.Limits slowRequestLimits =
            new SlowRequests.Limits(Duration.ofSeconds(25), Duration.ofMinutes(10), Duration.ofSeconds(30));

    /** Well below the 10 seconds within which every request is to be answered. */
    static volatile Duration answerLimit = Duration.ofSeconds(9);

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline()
                .addFirst("jiedui-bare-errors-later", new Later())
                .addFirst("jiedui-slow-requests", new SlowRequests(slowRequestLimits));
    }

    /** Vert.x builds its pipeline only after this extension has been asked; with the first bytes it stands. */
    private static final class Later extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get("httpEncoder") != null) {
                pipeline.addAfter("httpEncoder", "jiedui-bare-errors", new BareErrors())
                        .addAfter("jiedui-bare-errors", "jiedui-answer-deadline", new AnswerDeadline(answerLimit))
                        .addAfter("jiedui-answer-deadline", "jiedui-uploads", new Uploads());
                pipeline.remove(this);
            }
            context.fireChannelRead(message);
        }
    }
}
