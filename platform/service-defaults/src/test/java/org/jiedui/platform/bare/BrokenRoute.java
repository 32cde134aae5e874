package org.jiedui.platform.bare;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A defect below the resources, as the gateway's proxy could have one. */
@ApplicationScoped
class BrokenRoute {

    void register(@Observes Router router) {
        router.route("/broken-route").handler(context -> {
            throw new IllegalStateException("secret");
        });
    }
}
