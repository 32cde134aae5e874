package org.jiedui.platform.engines;

import java.nio.file.Path;

/** Runs a broker in a JVM of its own, every message flushed: {@code KafkaBrokerMain <folder> <port>}. */
public final class KafkaBrokerMain {
    private KafkaBrokerMain() {}

    /** Prints a line when the broker serves, stops it in order on TERM, and ends with 1 where it cannot start. */
    public static void main(String[] arguments) {
        KafkaOptions options = new KafkaOptions(Path.of(arguments[0]), Integer.parseInt(arguments[1]), true);
        try {
            KafkaBroker broker = KafkaBroker.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
            System.out.println("Kafka serves on " + broker.bootstrapServers());
            broker.await();
        } catch (RuntimeException e) {
            e.printStackTrace();
            // Threads that Kafka has begun would keep the process alive.
            Runtime.getRuntime().halt(1);
        }
    }
}
