package org.jiedui.gateway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A view that nobody keeps up to date any more is no view. */
@Liveness
@ApplicationScoped
class IntakeAlive implements HealthCheck {

    private final Intake intake;

    IntakeAlive(Intake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake").status(intake.isAlive()).build();
    }
}
