package org.jiedui.platform.relay;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings as the application would read them, without the application. */
final class TestRelaySettings {

    private static final int PRIORITY = 200;

    private TestRelaySettings() {}

    /** The defaults, but for a lease that a test can outwait, and little patience between failures. */
    static RelaySettings withLease(Duration lease) {
        return withLease(lease, Map.of());
    }

    /** The same, and some more by name. */
    static RelaySettings withLease(Duration lease, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "lease", lease.toMillis() + "ms",
                "election-interval", "200ms",
                "longest-back-off", "500ms"));
        all.putAll(more);
        return of(all);
    }

    /** @param values by name without the prefix */
    static RelaySettings of(Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put("jiedui.relay." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(RelaySettings.class)
                .withConverter(MemorySize.class, PRIORITY, new MemorySizeConverter())
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withDefaultValues(named)
                .build()
                .getConfigMapping(RelaySettings.class);
    }
}
