package org.jiedui.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.identity.CurrentCaller;

/** Who makes a change: the caller's {@code sub}, or the service itself where nobody has asked for it. */
@ApplicationScoped
class Actor {

    private final CurrentCaller caller;
    private final String service;

    Actor(CurrentCaller caller, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.service = service;
    }

    String name() {
        try {
            String subject = caller.get().subject();
            return subject == null ? service : subject;
        } catch (ContextNotActiveException noRequest) {
            return service;
        }
    }
}
