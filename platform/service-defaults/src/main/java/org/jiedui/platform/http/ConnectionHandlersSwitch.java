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

    private final SlowRequests.Limits slowRequestLimits;
    private final Duration answerLimit;

    /**
     * @param slowRequestLimit well below the 30 seconds within which a slow request is to be closed
     * @param slowUploadLimit long enough for the largest file over a poor line
     * @param uploadPauseLimit how long nothing may come of an upload
     */
    ConnectionHandlersSwitch(
            @ConfigProperty(name = "jiedui.http.slow-request-limit", defaultValue = "25s") Duration slowRequestLimit,
            @ConfigProperty(name = "jiedui.http.slow-upload-limit", defaultValue = "10m") Duration slowUploadLimit,
            @ConfigProperty(name = "jiedui.http.upload-pause-limit", defaultValue = "30s") Duration uploadPauseLimit,
            @ConfigProperty(name = "jiedui.http.answer-limit", defaultValue = "9s") Duration answerLimit) {
        this.slowRequestLimits = new SlowRequests.Limits(slowRequestLimit, slowUploadLimit, uploadPauseLimit);
        this.answerLimit = answerLimit;
    }

    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        ConnectionHandlers.slowRequestLimits = slowRequestLimits;
        ConnectionHandlers.answerLimit = answerLimit;
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }
}
