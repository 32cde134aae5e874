package org.jiedui.gateway.config;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are, such as {@code JIEDUI_SERVICES_TASK_URL=http://task-service:8081}. */
@ConfigMapping(prefix = "jiedui.services")
public interface ServicesConfig {

    Service task();

    Service project();

    Service pairing();

    Service evaluation();

    interface Service {

        /** Scheme, host and port; no path. */
        URI url();
    }
}
