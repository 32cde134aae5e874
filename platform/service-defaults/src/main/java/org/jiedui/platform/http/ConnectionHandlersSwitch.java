package org.jiedui.platform.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells Netty to load {@link ConnectionHandlers}, before the HTTP server opens its port. */
@ApplicationScoped
class ConnectionHandlersSwitch {

    private final Duration slowRequestLimit;

    ConnectionHandlersSwitch(
            @ConfigProperty(name = "jiedui.http.slow-request-limit", defaultValue = "25s") Duration slowRequestLimit) {
        this.slowRequestLimit = slowRequestLimit;
    }

    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        ConnectionHandlers.slowRequestLimit = slowRequestLimit;
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }
}
