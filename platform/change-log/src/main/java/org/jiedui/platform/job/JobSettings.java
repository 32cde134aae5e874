package org.jiedui.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are worked off and how long they are kept. */
@ConfigMapping(prefix = "jiedui.jobs")
public interface JobSettings {

    /** How many jobs this replica works on at a time; with 0 it only takes them in. */
    @WithDefault("2")
    int workers();

    /** How long a job that another replica took in, or that is to be tried again, waits until it is looked for. */
    @WithDefault("1s")
    Duration pollInterval();

    /** A worker that has given no sign of life for so long has lost its job to the next. */
    @WithDefault("15s")
    Duration lease();

    /** How often a worker gives a sign of life, tells the progress and finds out that its job was cancelled. */
    @WithDefault("3s")
    Duration heartbeat();

    /** A job that takes longer has failed. */
    @WithDefault("10m")
    Duration timeout();

    /** A job that so many workers have died of, or that the database could not serve so often, has failed. */
    @WithDefault("3")
    int attempts();

    /** How long a job waits that the database could not serve. */
    @WithDefault("5s")
    Duration retryDelay();

    /** How many open jobs one caller may have. */
    @WithDefault("20")
    int openPerCaller();

    /** How long a job can be asked for after it has ended. */
    @WithDefault("7d")
    Duration keep();
}
