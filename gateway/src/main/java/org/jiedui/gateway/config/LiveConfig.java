package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams of changes behave. */
@ConfigMapping(prefix = "jiedui.live")
public interface LiveConfig {

    @WithDefault("15s")
    Duration heartbeat();

    /** What may wait for one client, in bytes; a client that lets more pile up is cut off. */
    @WithDefault("1048576")
    int buffer();

    /** How long a ticket can be used. */
    @WithDefault("60s")
    Duration ticketLife();

    /** Streams in all, so that they cannot take all the memory. */
    @WithDefault("10000")
    int clients();

    /** An id older than this is answered with a resync: what lies behind it may have been compacted since. */
    @WithDefault("144h")
    Duration resumable();
}
