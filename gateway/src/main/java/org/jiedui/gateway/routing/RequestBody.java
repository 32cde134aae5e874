package org.jiedui.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jiedui.gateway.config.RoutingConfig;
import org.jiedui.platform.http.UploadTypes;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What a request may carry, and how it is taken in. */
final class RequestBody {

    private RequestBody() {}

    /** Whether a request brings a file: such bodies are larger, are passed on as they come in, and are sent only once. */
    static boolean isUpload(HttpServerRequest request) {
        return UploadTypes.include(request.getHeader("Content-Type"));
    }

    static long limit(HttpServerRequest request, RoutingConfig config) {
        return isUpload(request) ? config.uploadLimit() : config.bodyLimit();
    }

    /** Whether a body follows the headers. */
    static boolean isExpected(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.trim().equals("0"));
    }

    /** Takes in the whole body, so that it can be sent twice; fails with 413 as soon as it grows over the limit. */
    static Future<Buffer> whole(HttpServerRequest request, long limit) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                whole.tryFail(tooLarge(limit).header("Connection", "close")); // what else comes is of no use
            } else if (!whole.future().isComplete()) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> whole.tryComplete(body));
        request.exceptionHandler(whole::tryFail);
        request.resume();
        return whole.future();
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                PlatformProblem.TOO_LARGE,
                Text.of("请求体最多 " + limit + " 字节。", "The body may have " + limit + " bytes."));
    }
}
