package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How views answer. */
@ConfigMapping(prefix = "jiedui.view")
public interface ViewConfig {

    /** How long a request waits for the view to get as far as its {@code Jiedui-At-Least} asks. */
    @WithDefault("2s")
    Duration atLeastWait();
}
