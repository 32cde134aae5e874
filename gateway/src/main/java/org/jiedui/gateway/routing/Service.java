package org.jiedui.gateway.routing;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.gateway.config.ServicesConfig;

/** The services behind the gateway, each with the resources that it owns. */
public enum Service {
    TASK("task-service", ServicesConfig::task, Set.of("plans", "tasks", "supervision-rules", "calendar")),
    PROJECT(
            "project-service",
            ServicesConfig::project,
            Set.of(
                    "parks",
                    "investment-leads",
                    "projects",
                    "stage-gates",
                    "reconciliation",
                    "green-channel-requests",
                    "special-policy-cases",
                    "benefit-sharing-agreements",
                    "settlements",
                    "pipeline")),
    PAIRING(
            "pairing-service",
            ServicesConfig::pairing,
            Set.of(
                    "regions",
                    "organizations",
                    "pairings",
                    "agreements",
                    "activities",
                    "meetings",
                    "secondments",
                    "courses",
                    "offers",
                    "needs",
                    "matches")),
    EVALUATION("evaluation-service", ServicesConfig::evaluation, Set.of("indicators", "schemes", "rounds"));

    private static final Map<String, Service> BY_RESOURCE = Arrays.stream(values())
            .flatMap(service -> service.resources.stream().map(resource -> Map.entry(resource, service)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final String BASE = "/api/v1/";
    private static final String JOBS = "jobs/";

    private final String label;
    private final Function<ServicesConfig, ServicesConfig.Service> config;
    private final Set<String> resources;

    Service(String label, Function<ServicesConfig, ServicesConfig.Service> config, Set<String> resources) {
        this.label = label;
        this.config = config;
        this.resources = resources;
    }

    /** The name that people read: {@code task-service}. */
    public String label() {
        return label;
    }

    URI url(ServicesConfig services) {
        return config.apply(services).url();
    }

    /**
     * The service that answers for a path, if there is one. A job's id begins with the name of its service
     * ({@code task-service.0197…}).
     *
     * @param path as it was sent, without the query
     */
    public static Optional<Service> of(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String rest = path.substring(BASE.length());
        if (rest.startsWith(JOBS)) {
            String name = rest.substring(JOBS.length()).split("[./]", 2)[0];
            return Arrays.stream(values())
                    .filter(service -> service.label.equals(name))
                    .findFirst();
        }
        return Optional.ofNullable(BY_RESOURCE.get(rest.split("/", 2)[0]));
    }
}
