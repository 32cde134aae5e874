package org.jiedui.gateway.routing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jiedui.gateway.config.RoutingConfig;
import org.jiedui.gateway.config.ServicesConfig;

/** The services, as the rest of the gateway reaches them. */
@ApplicationScoped
public class UpstreamQueries {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    UpstreamQueries(Vertx vertx, ServicesConfig services, RoutingConfig config) {
        Arrays.stream(Service.values())
                .forEach(service -> upstreams.put(service, new Upstream(service, service.url(services), vertx, config)));
    }

    Upstream of(Service service) {
        return upstreams.get(service);
    }

    /**
     * Reads a document of a service; fails if there is none within 2 s.
     *
     * @param authorization the header of the request on whose behalf it is read, {@code null} if none is needed
     */
    public Uni<byte[]> read(Service service, String path, String accept, String authorization) {
        return Uni.createFrom()
                .completionStage(() -> of(service)
                        .exchange(HttpMethod.GET, path, PATIENCE, request -> {
                            request.putHeader("Accept", accept);
                            if (authorization != null) {
                                request.putHeader("Authorization", authorization);
                            }
                            return request.send();
                        })
                        .compose(answer -> body(service, path, answer))
                        .map(Buffer::getBytes)
                        .toCompletionStage());
    }

    private static Future<Buffer> body(Service service, String path, HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            answer.request().reset();
            return Future.failedFuture(
                    new IOException(service.label() + " answered " + answer.statusCode() + " to " + path));
        }
        answer.resume();
        return answer.body();
    }
}
