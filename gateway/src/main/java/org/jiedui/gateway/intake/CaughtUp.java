package org.jiedui.gateway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jiedui.gateway.view.Source;
import org.jiedui.gateway.view.ViewQueries;

/** Ready once everything has been read that was there at the start, and from then on whatever becomes of Kafka. */
@Readiness
@ApplicationScoped
class CaughtUp implements HealthCheck {

    private final ViewQueries view;

    CaughtUp(ViewQueries view) {
        this.view = view;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("view").status(view.isComplete());
        for (Source source : view.sources()) {
            answer.withData(
                    source.topic(),
                    source.behind() == null ? source.state().name() : source.state() + ", " + source.behind() + " behind");
        }
        return answer.build();
    }
}
