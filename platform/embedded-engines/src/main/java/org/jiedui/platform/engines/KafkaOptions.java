package org.jiedui.platform.engines;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How a broker runs.
 *
 * @param folder           where its logs live; made if it does not exist
 * @param port             on 127.0.0.1; 0 for a free one
 * @param flushEachMessage whether an acknowledged record is on the disk. A lone broker acknowledges before it writes,
 *                         and has no replica to recover from; a test can do without
 */
public record KafkaOptions(Path folder, int port, boolean flushEachMessage) {
    private static final String BROKER = "PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";
    static final int NODE = 1;

    /** @throws IllegalArgumentException for a folder with a comma, which Kafka would read as two */
    public KafkaOptions {
        if (folder.toString().contains(",")) {
            throw new IllegalArgumentException("Kafka cannot keep its data in a folder with a comma in its name: "
                    + folder + ". Set JIEDUI_DATA to another.");
        }
    }

    Properties properties(int brokerPort, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("node.id", Integer.toString(NODE));
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("log.dirs", folder.toAbsolutePath().toString());
        listen(properties, brokerPort, controllerPort);
        standAlone(properties);
        staySmall(properties);
        // A topic exists since a service has made it, with its partitions and its compaction, not since somebody has
        // mistyped a name.
        properties.setProperty("auto.create.topics.enable", "false");
        if (flushEachMessage) {
            properties.setProperty("log.flush.interval.messages", "1");
        }
        return properties;
    }

    private static void listen(Properties properties, int brokerPort, int controllerPort) {
        String broker = BROKER + "://127.0.0.1:" + brokerPort;
        String controller = CONTROLLER + "://127.0.0.1:" + controllerPort;
        properties.setProperty("listeners", broker + "," + controller);
        properties.setProperty("advertised.listeners", broker);
        properties.setProperty("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.setProperty("inter.broker.listener.name", BROKER);
        properties.setProperty("controller.listener.names", CONTROLLER);
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    }

    /** One broker: its own topics have one replica, and nobody else is waited for. */
    private static void standAlone(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits so long for the broker's predecessor before it lets the new one in.
        properties.setProperty("broker.heartbeat.interval.ms", "1000");
        properties.setProperty("broker.session.timeout.ms", "4000");
    }

    /**
     * Defaults meant for a machine of its own: 128 MB to compact with, 50 partitions for each internal topic, a dozen
     * threads.
     */
    private static void staySmall(Properties properties) {
        properties.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "2");
        // An idle controller writes to the disk twice a second otherwise.
        properties.setProperty("metadata.max.idle.interval.ms", "5000");
    }
}
