package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask for. */
@ConfigMapping(prefix = "jiedui.rate-limit")
public interface RateLimitConfig {

    /** Requests a second of one caller: of a token's {@code sub}, or of an address where there is no token. */
    @WithDefault("500")
    int perSecond();
}
