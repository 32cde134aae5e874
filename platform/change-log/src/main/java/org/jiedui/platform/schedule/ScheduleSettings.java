package org.jiedui.platform.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How scheduled work is done. */
@ConfigMapping(prefix = "jiedui.schedule")
public interface ScheduleSettings {

    /** Whether this replica does scheduled work at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often a replica looks whether something is due; work begins that much late at most. */
    @WithDefault("5s")
    Duration pollInterval();

    /** How long the work of one due time may take before it is given up, to be tried again. */
    @WithDefault("5m")
    Duration timeout();
}
