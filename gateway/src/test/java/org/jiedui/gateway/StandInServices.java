package org.jiedui.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for task-, pairing- and evaluation-service; project-service is away. What a server does is said by the last
 * segment of the path that it is asked for, since tests reach it through the gateway alone.
 */
public final class StandInServices implements QuarkusTestResourceLifecycleManager {

    /** Where pages come from that may use the gateway, beside its own. */
    public static final String FRONT_END = "https://front-end.example";

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    /** What has become of the bodies that are watched, by path. */
    private final Map<String, String> ends = new ConcurrentHashMap<>();
    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        Map<String, String> settings = new HashMap<>();
        for (String service : new String[] {"task", "pairing", "evaluation"}) {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> answer(service, request))
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            settings.put("jiedui.services." + service + ".url", "http://localhost:" + server.actualPort());
        }
        settings.put("jiedui.services.project.url", "http://localhost:" + closedPort());
        settings.put("jiedui.routing.deadline", "2s"); // or the tests would take long
        settings.put("quarkus.http.cors.origins", FRONT_END);
        settings.put("jiedui.rate-limit.per-second", "200");
        return settings;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String service, HttpServerRequest request) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String behaviour = last.replaceAll("-[0-9a-f-]{36}$", "");
        int times = asked.merge(path, 1, Integer::sum);
        switch (behaviour) {
            case "silent" -> {}
            case "deaf" -> request.pause();
            case "watched" -> {
                ends.put(path, "begun");
                request.body().onComplete(body -> ends.put(path, body.succeeded() ? "whole" : "broken off"));
            }
            case "end" -> request.response().end(ends.getOrDefault(path.substring(0, path.lastIndexOf('/')), "none"));
            case "hang-up" -> request.connection().close();
            case "hang-up-once" -> {
                if (times == 1) {
                    request.connection().close();
                } else {
                    echo(service, request, times);
                }
            }
            case "unavailable" -> unavailable(request, times);
            case "unavailable-late" -> vertx.setTimer(1_100, time -> unavailable(request, times));
            case "unavailable-once" -> {
                if (times == 1) {
                    request.response().setStatusCode(503).end();
                } else {
                    echo(service, request, times);
                }
            }
            case "breaks-off" -> {
                request.response().putHeader("Content-Length", "1000").write("a beginning");
                vertx.setTimer(50, time -> request.connection().close());
            }
            case "bytes" ->
                request.response()
                        .putHeader("Content-Type", "application/octet-stream")
                        .putHeader("Content-Length", "5") // Vert.x leaves it out of the answer to a HEAD
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Connection", "close, X-Between-Neighbours")
                        .putHeader("X-Between-Neighbours", "yes")
                        .end(Buffer.buffer(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe}));
            case "nothing" -> request.response().setStatusCode(204).end();
            case "labels" -> labels(service, request);
            case "openapi" -> openApi(service, request);
            default -> echo(service, request, times);
        }
    }

    private static void unavailable(HttpServerRequest request, int times) {
        request.response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "7")
                .end("{\"code\":\"service-unavailable\",\"status\":503,\"times\":" + times + "}");
    }

    private static void echo(String service, HttpServerRequest request, int times) {
        JsonObject headers = new JsonObject();
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase();
            headers.put(name, headers.getJsonArray(name, new JsonArray()).add(header.getValue()));
        }
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", service)
                        .put("times", times)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", body.length())
                        .put("body", body.length() < 1000 ? body.toString() : "")
                        .toBuffer()));
    }

    private static void labels(String service, HttpServerRequest request) {
        JsonObject labels = new JsonObject()
                .put(
                        service.equals("task") ? "TaskStatus" : "RegionKind",
                        new JsonObject()
                                .put("OF_" + service.toUpperCase(), new JsonObject().put("zh", "标签").put("en", service)));
        request.response().putHeader("Content-Type", "application/json").end(labels.toBuffer());
    }

    private static void openApi(String service, HttpServerRequest request) {
        String shape = service.equals("task") ? "string" : "integer";
        JsonObject document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", service).put("version", "1"))
                .put("tags", new JsonArray().add(new JsonObject().put("name", service)))
                .put(
                        "paths",
                        new JsonObject()
                                .put(resource(service), operation("list", "Thing"))
                                .put("/api/v1/operations/{service}/republications", operation("order", "Thing"))
                                .put("/api/v1/labels", operation("labels", "Thing")))
                .put(
                        "components",
                        new JsonObject()
                                .put(
                                        "schemas",
                                        new JsonObject()
                                                .put("Thing", new JsonObject().put("type", shape))
                                                .put("Same", new JsonObject().put("type", "boolean"))))
                .put(
                        "x-problems",
                        new JsonObject()
                                .put(
                                        service + "-is-odd",
                                        new JsonObject().put("status", 409).put("zh", "奇怪").put("en", "Odd <b>thing</b>")));
        request.response().putHeader("Content-Type", "application/json").end(document.toBuffer());
    }

    private static String resource(String service) {
        return switch (service) {
            case "task" -> "/api/v1/tasks";
            case "pairing" -> "/api/v1/regions";
            default -> "/api/v1/rounds";
        };
    }

    private static JsonObject operation(String id, String schema) {
        return new JsonObject()
                .put(
                        "get",
                        new JsonObject()
                                .put("operationId", id)
                                .put(
                                        "responses",
                                        new JsonObject()
                                                .put(
                                                        "200",
                                                        new JsonObject()
                                                                .put("description", "ok")
                                                                .put(
                                                                        "content",
                                                                        new JsonObject()
                                                                                .put(
                                                                                        "application/json",
                                                                                        new JsonObject()
                                                                                                .put(
                                                                                                        "schema",
                                                                                                        new JsonObject()
                                                                                                                .put(
                                                                                                                        "$ref",
                                                                                                                        "#/components/schemas/"
                                                                                                                                + schema)))))));
    }
}
