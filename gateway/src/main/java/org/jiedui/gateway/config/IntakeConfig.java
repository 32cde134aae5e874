package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What the view is built from. */
@ConfigMapping(prefix = "jiedui.intake")
public interface IntakeConfig {

    @WithDefault("jiedui.pairing,jiedui.task,jiedui.project,jiedui.evaluation")
    List<String> topics();

    /** How often to look for topics that were missing, or that were made anew. */
    @WithDefault("2s")
    Duration watchEvery();

    /** How many of the last changes of each partition are kept for streams that are resumed. */
    @WithDefault("4096")
    int tail();
}
