package org.jiedui.platform.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service listens to others. */
@ConfigMapping(prefix = "jiedui.consumer")
public interface ConsumerSettings {

    /** Whether this replica listens at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many events go into one transaction, at most. */
    @WithDefault("200")
    int batchSize();

    /** While events come, the topic's identity is looked up this often: one made anew under its name begins again at 0. */
    @WithDefault("1s")
    Duration identityCheckInterval();

    /** The longest pause after a failure; the first is a tenth of a second, and each is twice the last. */
    @WithDefault("10s")
    Duration longestBackOff();
}
