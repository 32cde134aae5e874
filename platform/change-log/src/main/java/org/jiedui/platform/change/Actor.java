package org.jiedui.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes a change: the token's {@code sub}, or the service itself where no request is behind it. */
@ApplicationScoped
class Actor {

    private final Instance<JsonWebToken> token;
    private final String service;

    Actor(Instance<JsonWebToken> token, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.token = token;
        this.service = service;
    }

    String name() {
        try {
            String subject = token.get().getSubject();
            return subject == null ? service : subject;
        } catch (ContextNotActiveException noRequest) {
            return service;
        }
    }
}
