package org.jiedui.platform.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.text.Language;

/**
 * Gives a problem document to each error that leaves the server without a body: those that Vert.x and Quarkus answer with
 * before any route is asked, such as a line that is no HTTP, headers over the limit, or a request during the shutdown.
 */
final class BareErrors extends ChannelDuplexHandler {

    private record Asked(HttpMethod method, String path, Language language) {

        static Asked by(HttpRequest request) {
            String path = request.uri().split("\\?", 2)[0];
            String instance = path.length() > 200 ? path.substring(0, 200) : path;
            return new Asked(
                    request.method(), instance, Language.accepted(request.headers().get("Accept-Language")));
        }
    }

    /** What is still to be answered, in order, as a client may send the next request before it has the last answer. */
    private final Queue<Asked> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            asked.add(Asked.by(request));
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        Object sent = message;
        if (message instanceof FullHttpResponse answer && isBareError(answer)) {
            sent = withProblem(answer, asked.peek());
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            asked.poll();
        }
        super.write(context, sent, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse answer && answer.status().code() < 200;
    }

    private static boolean isBareError(FullHttpResponse answer) {
        return answer.status().code() >= 400
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse withProblem(FullHttpResponse answer, Asked asked) {
        ArcContainer beans = Arc.container();
        if (asked == null || asked.method().equals(HttpMethod.HEAD) || beans == null || !beans.isRunning()) {
            return answer;
        }
        Problem problem = Problem.of(PlatformProblem.ofStatus(answer.status().code()));
        byte[] body = beans.instance(ProblemDocument.class)
                .get()
                .write(problem, asked.path(), asked.language())
                .getBytes(StandardCharsets.UTF_8);
        FullHttpResponse told = new DefaultFullHttpResponse(
                answer.protocolVersion(),
                HttpResponseStatus.valueOf(problem.type().status()),
                Unpooled.wrappedBuffer(body));
        told.headers().set(answer.headers());
        SecurityHeaders.ALWAYS.forEach((name, value) -> told.headers().set(name, value));
        told.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.VARY, "Accept-Language")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        if (problem.type() == PlatformProblem.SERVICE_UNAVAILABLE) {
            told.headers().set(HttpHeaderNames.RETRY_AFTER, "2");
        }
        return told;
    }
}
