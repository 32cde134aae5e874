package org.jiedui.platform.relay;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "jiedui.relay")
public interface RelaySettings {

    /** Whether this replica stands for election; one that does not never publishes. */
    @WithDefault("true")
    boolean enabled();

    /**
     * How many changes go into one transaction on Kafka, at most. What a transaction costs hardly depends on it where each
     * append is forced to the disk.
     */
    @WithDefault("4000")
    int batchSize();

    /** A batch ends with the change by which its states reach this size. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** A larger event is parked. What a broker takes by default is 1 MiB, headers included. */
    @WithDefault("900K")
    MemorySize maxEventBytes();

    /** After this long without a sign of life a leader has lost its lease, and its transaction on Kafka is aborted. */
    @WithDefault("10s")
    Duration lease();

    /** How long after an empty look at the outbox the next one follows at first; doubled up to {@link #longestPause()}. */
    @WithDefault("10ms")
    Duration shortestPause();

    /** How long at most a change made by another replica waits until the leader looks for it. Well below the lease. */
    @WithDefault("200ms")
    Duration longestPause();

    /** How often a replica that does not lead asks whether it may. */
    @WithDefault("1s")
    Duration electionInterval();

    /** The longest pause after a failure; the first is a tenth of a second, and each is twice the last. */
    @WithDefault("5s")
    Duration longestBackOff();

    /** Of the topics that the relay makes if they are missing. */
    @WithDefault("1")
    short replicationFactor();
}
