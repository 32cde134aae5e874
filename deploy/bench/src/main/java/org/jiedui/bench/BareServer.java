package org.jiedui.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ceiling of an answer from memory: a Vert.x server that sends the same bytes to whoever asks, and does nothing else. */
public final class BareServer {

    private BareServer() {}

    /** @param arguments the port, and the file to send */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(() -> new Answering(port, body), new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    System.err.println(failure.getMessage());
                    System.exit(1);
                });
    }

    private static final class Answering extends AbstractVerticle {
        private final int port;
        private final Buffer body;

        Answering(int port, Buffer body) {
            this.port = port;
            this.body = body;
        }

        @Override
        public void start() {
            vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(request -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(body))
                    .listen();
        }
    }
}
