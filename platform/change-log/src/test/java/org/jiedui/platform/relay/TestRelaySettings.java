package org.jiedui.platform.relay;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** The defaults, but for a lease that a test can outwait. */
record TestRelaySettings(Duration lease) implements RelaySettings {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int batchSize() {
        return 1000;
    }

    @Override
    public MemorySize batchBytes() {
        return new MemorySize(BigInteger.valueOf(16 * 1024 * 1024));
    }

    @Override
    public MemorySize maxEventBytes() {
        return new MemorySize(BigInteger.valueOf(900 * 1024));
    }

    @Override
    public Duration shortestPause() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(200);
    }

    @Override
    public Duration electionInterval() {
        return Duration.ofMillis(200);
    }

    @Override
    public Duration longestBackOff() {
        return Duration.ofMillis(500);
    }

    @Override
    public short replicationFactor() {
        return 1;
    }
}
