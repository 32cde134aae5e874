package org.jiedui.gateway.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many listen, and how many could not keep up. */
@ApplicationScoped
class LiveMetrics {

    void register(@Observes StartupEvent starting, MeterRegistry metrics, LiveService live) {
        Gauge.builder("jiedui.live.clients", live, LiveService::clients)
                .description("Streams that are open")
                .register(metrics);
        FunctionCounter.builder("jiedui.live.cut.off", live, LiveService::tooSlow)
                .description("Clients cut off because they read too slowly")
                .register(metrics);
    }
}
