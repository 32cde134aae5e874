package org.jiedui.platform.engines;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A Kafka broker, its controller included, inside this JVM, listening on 127.0.0.1. */
public final class KafkaBroker implements AutoCloseable {
    /** The same for all: a folder whose formatting was cut short can then be formatted again. */
    private static final String CLUSTER = "jiedui-one-broker-only";

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable ending;

    private KafkaBroker(KafkaRaftServer server, int port, Runnable ending) {
        this.server = server;
        this.port = port;
        this.ending = ending;
    }

    /** Starts an empty broker on a free port in about three seconds. Its data go with {@link #close()}. */
    public static KafkaBroker temporary() {
        try {
            Path folder = Files.createTempDirectory("jiedui-kafka-");
            return start(new KafkaOptions(folder, 0, false), () -> Folders.delete(folder));
        } catch (IOException e) {
            throw new EngineException("Cannot start Kafka for tests: " + e.getMessage(), e);
        }
    }

    /**
     * Starts the broker and returns when it serves.
     *
     * @throws EngineException if it does not start
     */
    public static KafkaBroker start(KafkaOptions options) {
        return start(options, () -> {});
    }

    private static KafkaBroker start(KafkaOptions options, Runnable ending) {
        int port = options.port() == 0 ? FreePort.find() : options.port();
        Properties properties = options.properties(port, FreePort.find());
        try {
            format(options);
        } catch (Exception e) {
            throw new EngineException("Cannot prepare Kafka's folder " + options.folder() + ": " + e.getMessage(), e);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, port, ending);
    }

    /** Prepares an empty folder; one that is prepared is left alone. */
    private static void format(KafkaOptions options) throws Exception {
        String folder = options.folder().toAbsolutePath().toString();
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(CLUSTER)
                .setNodeId(KafkaOptions.NODE)
                .addDirectory(folder)
                .setMetadataLogDirectory(folder)
                .setControllerListenerName(KafkaOptions.CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setIgnoreFormatted(true)
                .run();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Waits until the broker has ended. */
    public void await() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        ending.run();
    }
}
