package org.jiedui.platform.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Tells Netty to load {@link SlowRequests}, before the HTTP server opens its port. */
@ApplicationScoped
class SlowRequestsSwitch {

    void on(@Observes @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }
}
