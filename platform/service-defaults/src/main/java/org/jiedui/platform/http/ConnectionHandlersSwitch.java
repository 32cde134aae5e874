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
    private final Duration answerLimit;

    ConnectionHandlersSwitch(
            @ConfigProperty(name = "jiedui.http.slow-request-limit", defaultValue = "25s") Duration slowRequestLimit,
            @ConfigProperty(name = "jiedui.http.answer-limit", defaultValue = "9s") Duration answerLimit) {
        this.slowRequestLimit = slowRequestLimit;
        this.answerLimit = answerLimit;
    }

    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        ConnectionHandlers.slowRequestLimit = slowRequestLimit;
        ConnectionHandlers.answerLimit = answerLimit;
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }
}
