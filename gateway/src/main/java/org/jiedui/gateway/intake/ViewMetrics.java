package org.jiedui.gateway.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.gateway.config.IntakeConfig;
import org.jiedui.gateway.view.Source;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.ViewService;

/** How large the view is, and how far behind. */
@ApplicationScoped
class ViewMetrics {

    void register(
            @Observes StartupEvent starting,
            MeterRegistry metrics,
            ViewQueries view,
            ViewService service,
            IntakeConfig config) {
        Gauge.builder("jiedui.view.subjects", view, ViewQueries::size)
                .description("Subjects held in memory, removed ones included")
                .register(metrics);
        Gauge.builder("jiedui.view.unreadable", service, ViewService::unreadable)
                .description("Events left out because they could not be read")
                .register(metrics);
        for (String topic : config.topics()) {
            Gauge.builder("jiedui.view.behind", view, queries -> behind(queries, topic))
                    .description("Events still to be read; NaN where nobody knows")
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    private static double behind(ViewQueries view, String topic) {
        return view.sources().stream()
                .filter(source -> source.topic().equals(topic))
                .map(Source::behind)
                .mapToDouble(behind -> behind == null ? Double.NaN : behind)
                .sum();
    }
}
