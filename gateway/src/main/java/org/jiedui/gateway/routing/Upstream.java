package org.jiedui.gateway.routing;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.HttpClientConnection;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jiedui.gateway.config.RoutingConfig;

/** One service: its connections, its circuit breaker and its budget of retries. */
final class Upstream {

    /** Shorter than the 60 s after which the services close idle connections, so that they seldom close one in our hands. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Service service;
    private final URI url;
    private final Vertx vertx;
    private final HttpClient client;
    private final long deadlineMillis;
    private final RetryBudget retries;
    private final TypedGuard<CompletionStage<HttpClientResponse>> breaker;

    Upstream(Service service, URI url, Vertx vertx, RoutingConfig config) {
        this.service = service;
        this.url = url;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.connections())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(64 * 1024)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setSsl(url.getScheme().equals("https")));
        this.deadlineMillis = config.deadline().toMillis();
        this.retries = new RetryBudget(config.retryBudget());
        this.breaker = TypedGuard.create(new TypeLiteral<CompletionStage<HttpClientResponse>>() {})
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerWindow())
                .failureRatio(0.5)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .skipOn(ClientGoneException.class)
                .done()
                .build();
    }

    /**
     * Breaks off a request that has no answer yet, and its connection. A reset alone waits until everything that is written
     * has been sent, which a service that takes nothing in never lets happen; so does a close of the channel as a whole.
     */
    static void hangUp(HttpClientRequest request) {
        request.reset();
        if (request.connection() instanceof HttpClientConnection connection) {
            connection.channelHandlerContext().close();
        }
    }

    /** What is thrown when there is no answer in time. */
    TimeoutException late() {
        return new TimeoutException(service.label() + " has not answered in time");
    }

    /** The client has hung up; the service is not to blame. */
    static final class ClientGoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClientGoneException() {
            super("the client has gone", null, false, false);
        }
    }

    Service service() {
        return service;
    }

    RetryBudget retries() {
        return retries;
    }

    /**
     * Sends one request.
     *
     * @param path with the query, as it was sent
     * @param send fills in headers and body and sends it off
     * @param patience until the head of the answer must be there
     * @return the answer, its body still to be read (it is paused); fails with an {@code IOException} or alike, a {@link TimeoutException}
     *     or a {@code CircuitBreakerOpenException}
     */
    Future<HttpClientResponse> exchange(
            HttpMethod method,
            String path,
            Duration patience,
            Function<HttpClientRequest, Future<HttpClientResponse>> send) {
        return Future.fromCompletionStage(
                breaker.get(() -> attempt(method, path, patience, send).toCompletionStage()),
                vertx.getOrCreateContext());
    }

    private Future<HttpClientResponse> attempt(
            HttpMethod method,
            String path,
            Duration patience,
            Function<HttpClientRequest, Future<HttpClientResponse>> send) {
        Promise<HttpClientResponse> answer = Promise.promise();
        HttpClientRequest[] sent = new HttpClientRequest[1];
        long timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> {
            if (answer.tryFail(late()) && sent[0] != null) {
                sent[0].reset();
            }
        });
        client.request(new RequestOptions()
                        .setMethod(method)
                        .setHost(url.getHost())
                        .setPort(port())
                        .setURI(path)
                        .setConnectTimeout(Math.max(1, Math.min(patience.toMillis(), deadlineMillis))))
                .compose(request -> {
                    sent[0] = request;
                    if (answer.future().isComplete()) {
                        request.reset();
                        return answer.future();
                    }
                    return send.apply(request).map(HttpClientResponse::pause);
                })
                .onComplete(done -> {
                    vertx.cancelTimer(timer);
                    if (done.succeeded()) {
                        if (!answer.tryComplete(done.result())) {
                            done.result().request().reset();
                        }
                    } else {
                        answer.tryFail(done.cause());
                    }
                });
        return answer.future();
    }

    private int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }
}
