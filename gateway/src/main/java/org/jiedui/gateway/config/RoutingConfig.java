package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are handed on to the services. */
@ConfigMapping(prefix = "jiedui.routing")
public interface RoutingConfig {

    /** Until the head of an answer must be there, a retry included. Below the 10 s in which every request ends. */
    @WithDefault("9s")
    Duration deadline();

    @WithDefault("1s")
    Duration connectTimeout();

    /** Connections to each service. */
    @WithDefault("128")
    int connections();

    /** The largest body, in bytes, of everything but an upload. Bodies up to this are kept for a retry. */
    @WithDefault("1048576")
    int bodyLimit();

    /** The largest body of an upload, in bytes: a file of 20 MiB and the form around it. */
    @WithDefault("21037056")
    long uploadLimit();

    /**
     * Until the head of the answer to an upload must be there, however slowly the client sends it. The deadline of other
     * requests counts for the service all the same: from the end of the upload, and while it takes nothing in.
     */
    @WithDefault("10m")
    Duration uploadDeadline();

    /** Retries in proportion to requests: 0.1 is one retry for ten requests. */
    @WithDefault("0.1")
    double retryBudget();

    /** Of so many calls in a row, half failing opens the breaker of a service. */
    @WithDefault("20")
    int breakerWindow();

    /** How long an open breaker waits before it tries the service again. */
    @WithDefault("2s")
    Duration breakerDelay();
}
