package org.jiedui.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;

/** Notes on a connection that what comes in is an upload, by its headers: {@link SlowRequests} sees only bytes. */
final class Uploads extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<Boolean> UNDER_WAY = AttributeKey.valueOf(Uploads.class, "under-way");

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
            context.channel().attr(UNDER_WAY).set(UploadTypes.include(type));
        }
        super.channelRead(context, message);
    }

    static boolean isUnderWay(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(UNDER_WAY).get());
    }

    /** It is being answered: what still comes of it is of no use to anybody. */
    static void over(Channel channel) {
        channel.attr(UNDER_WAY).set(false);
    }
}
