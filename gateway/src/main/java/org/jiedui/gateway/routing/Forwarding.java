package org.jiedui.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jiedui.gateway.config.RoutingConfig;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.text.Text;

/**
 * One request on its way to a service and back. It is sent a second time, once, if that can do no harm (it is safe, or it
 * carries an Idempotency-Key), if the service could not be reached or said 503, and if the budget allows.
 */
final class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int LONGEST_PAUSE_MILLIS = 100;
    /** Bytes of an upload on their way to the service at once: each wait for it costs two turns of event loops. */
    private static final int UPLOAD_AHEAD = 256 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Upstream upstream;
    private final Vertx vertx;
    private final RoutingConfig config;
    private final RouteProblems problems;
    private final long startedAt = System.nanoTime();
    private HttpClientRequest sent;
    private boolean clientGone;
    private boolean uploading;

    Forwarding(RoutingContext context, Upstream upstream, RoutingConfig config, RouteProblems problems) {
        this.context = context;
        this.request = context.request();
        this.upstream = upstream;
        this.vertx = context.vertx();
        this.config = config;
        this.problems = problems;
    }

    void start() {
        long limit = RequestBody.limit(request, config);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                clientGone();
            }
        });
        upstream.retries().request();
        Future<HttpClientResponse> answer;
        if (!RequestBody.isExpected(request)) {
            answer = withRetry(HttpClientRequest::send);
        } else if (RequestBody.isUpload(request)) {
            answer = exchange(config.uploadDeadline(), to -> upload(to, limit));
        } else {
            answer = RequestBody.whole(request, limit).compose(body -> withRetry(to -> to.send(body)));
        }
        answer.onSuccess(this::pass).onFailure(this::refuse);
    }

    private Future<HttpClientResponse> upload(HttpClientRequest to, long limit) {
        String length = request.getHeader("Content-Length");
        if (length != null) {
            to.putHeader("Content-Length", length);
        }
        Promise<HttpClientResponse> answer = Promise.promise();
        Consumer<Throwable> giveUp = failure -> {
            answer.tryFail(failure);
            cut(to); // and never ended, or the service would take a part for the whole
        };
        UploadStream body =
                new UploadStream(request, vertx, limit, config.deadline(), () -> giveUp.accept(upstream.late()));
        uploading = true;
        to.response()
                .onComplete(done -> {
                    uploading = false;
                    body.answered();
                })
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        to.setChunked(length == null).setWriteQueueMaxSize(UPLOAD_AHEAD);
        body.pipe().endOnFailure(false).to(to).onFailure(giveUp::accept);
        return answer.future();
    }

    private interface Sending {
        Future<HttpClientResponse> send(HttpClientRequest to);
    }

    private Future<HttpClientResponse> withRetry(Sending sending) {
        Future<HttpClientResponse> first = exchange(sending);
        if (!SAFE.contains(request.method()) && request.getHeader("Idempotency-Key") == null) {
            return first;
        }
        return first.transform(done -> {
            boolean worthIt = done.failed() ? isWorthARetry(done.cause()) : done.result().statusCode() == 503;
            if (!worthIt || clientGone || !leavesTime() || !upstream.retries().take()) {
                return first;
            }
            if (done.succeeded()) {
                discard(done.result());
            }
            return pause().compose(paused -> exchange(sending));
        });
    }

    /** Not after a timeout, which has used up the time; not while the breaker is open, which would refuse at once. */
    private static boolean isWorthARetry(Throwable failure) {
        return !(failure instanceof TimeoutException)
                && !(failure instanceof CircuitBreakerOpenException)
                && !(failure instanceof Upstream.ClientGoneException)
                && !(failure instanceof Problem);
    }

    /** Whether a second try would have as much time as the first has had: what is cut off may have taken effect or not. */
    private boolean leavesTime() {
        return System.nanoTime() - startedAt < config.deadline().toNanos() / 2;
    }

    private static void discard(HttpClientResponse answer) {
        answer.exceptionHandler(reset -> {});
        answer.request().reset();
    }

    private Future<Void> pause() {
        Promise<Void> over = Promise.promise();
        vertx.setTimer(ThreadLocalRandom.current().nextInt(10, LONGEST_PAUSE_MILLIS), time -> over.complete());
        return over.future();
    }

    private Future<HttpClientResponse> exchange(Sending sending) {
        Duration left = config.deadline().minusNanos(System.nanoTime() - startedAt);
        return exchange(left, to -> {
            to.idleTimeout(config.deadline().toMillis());
            return sending.send(to);
        });
    }

    private Future<HttpClientResponse> exchange(Duration patience, Sending sending) {
        return upstream.exchange(request.method(), request.uri(), patience, to -> {
            sent = to;
            if (clientGone) {
                to.reset();
                return Future.failedFuture(new Upstream.ClientGoneException());
            }
            Headers.toService(request, to.headers());
            return sending.send(to).recover(failure -> Future.failedFuture(
                    clientGone || context.response().closed() ? new Upstream.ClientGoneException() : failure));
        });
    }

    private void clientGone() {
        if (!context.response().ended()) {
            clientGone = true;
            if (sent != null) {
                cut(sent);
            }
        }
    }

    private void cut(HttpClientRequest to) {
        if (uploading) {
            Upstream.hangUp(to);
        } else {
            to.reset();
        }
    }

    private void pass(HttpClientResponse answer) {
        HttpServerResponse response = context.response();
        if (clientGone || response.closed()) {
            discard(answer);
            return;
        }
        response.setStatusCode(answer.statusCode());
        Headers.toClient(answer.headers(), response.headers());
        if (request.method() == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304) {
            answer.resume();
            response.end();
            return;
        }
        if (!answer.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(broken -> {
            LOG.warnf("the answer of %s broke off: %s", upstream.service().label(), broken.getMessage());
            response.reset();
        });
    }

    private void refuse(Throwable failure) {
        if (failure instanceof Problem problem) {
            problems.answer(context, problem);
        } else if (!clientGone) {
            LOG.warnf("%s cannot be reached: %s", upstream.service().label(), failure.toString());
            problems.answer(context, unavailable(failure));
        }
    }

    private Problem unavailable(Throwable failure) {
        String label = upstream.service().label();
        boolean unknown = !SAFE.contains(request.method())
                && !(failure instanceof CircuitBreakerOpenException)
                && !(failure instanceof ConnectException);
        Text detail = unknown
                ? Text.of(
                        label + " 没有答复，无法确定请求是否已生效。请用相同的 Idempotency-Key 重试，或先读取再决定。",
                        label + " did not answer, and whether the request took effect is unknown. "
                                + "Repeat it with the same Idempotency-Key, or read before you decide.")
                : Text.of(label + " 暂时无法访问，请稍后再试。", label + " cannot be reached right now. Try again shortly.");
        return Problem.of(PlatformProblem.SERVICE_UNAVAILABLE, detail)
                .header("Retry-After", Long.toString(Math.max(1, config.breakerDelay().toSeconds())));
    }
}
