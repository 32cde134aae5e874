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
    TASK(
            "task-service",
            ServicesConfig::task,
            Set.of(
                    "plans",
                    "tasks",
                    "reports",
                    "extension-requests",
                    "supervision-rules",
                    "supervisions",
                    "judgements",
                    "calendar")),
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
                    "pipeline",
                    "exchange-rates")),
    PAIRING(
            "pairing-service",
            ServicesConfig::pairing,
            Set.of(
                    "regions",
                    "organizations",
                    "persons",
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
    /** What every service has of its own, so that the path goes on with the name of the one that is meant. */
    private static final Set<String> OF_EACH = Set.of("jobs", "operations");

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
     * The service that answers for a path, if there is one. What each has of its own begins with its name: a job's id
     * ({@code task.0197…}), an operation ({@code operations/task-service/…}).
     *
     * @param path as it was sent, without the query
     */
    public static Optional<Service> of(String path) {
        return path.startsWith(BASE) ? owner(path.substring(BASE.length()).split("/", 3)) : Optional.empty();
    }

    private static Optional<Service> owner(String[] segments) {
        if (!OF_EACH.contains(segments[0])) {
            return Optional.ofNullable(BY_RESOURCE.get(segments[0]));
        }
        String name = segments.length > 1 ? segments[1].split("\\.", 2)[0] : "";
        return Arrays.stream(values()).filter(service -> service.isCalled(name)).findFirst();
    }

    /** With its whole name as with the short one. */
    private boolean isCalled(String given) {
        return label.equals(given) || label.equals(given + "-service");
    }

    /** Whether requests to what a path template of this service's document names are routed to this service. */
    public boolean answers(String template) {
        return OF_EACH.stream().anyMatch(each -> template.startsWith(BASE + each + "/{"))
                || of(template).filter(this::equals).isPresent();
    }
}
