package org.jiedui.platform.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.id.Ids;

/** Ids of jobs as clients see them: they name the service, {@code task.0197…}, so that a gateway knows whom to ask. */
@Singleton
class JobIds {

    private final String prefix;

    JobIds(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.prefix = service.replaceFirst("-service$", "") + ".";
    }

    String of(UUID id) {
        return prefix + id;
    }

    /** Nothing for what is no job of this service. */
    Optional<UUID> read(String id) {
        return id.startsWith(prefix) ? Ids.read(id.substring(prefix.length())) : Optional.empty();
    }
}
