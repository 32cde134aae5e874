package org.jiedui.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the system is made of, in the order in which it starts. */
public enum Part {
    POSTGRESQL("postgresql", 15432, null),
    KAFKA("kafka", 19092, null),
    TASK_SERVICE("task-service", 8081, "task"),
    PROJECT_SERVICE("project-service", 8082, "project"),
    PAIRING_SERVICE("pairing-service", 8083, "pairing"),
    EVALUATION_SERVICE("evaluation-service", 8084, "evaluation"),
    GATEWAY("gateway", 8080, null);

    private final String label;
    private final int basePort;
    private final String database;

    Part(String label, int basePort, String database) {
        this.label = label;
        this.basePort = basePort;
        this.database = database;
    }

    /** The name that people read and write: {@code task-service}. */
    public String label() {
        return label;
    }

    /** @param offset {@code JIEDUI_PORT_OFFSET} */
    public int port(int offset) {
        return basePort + offset;
    }

    /** The name of its database, for the domain services. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Whether it is one of our own applications. */
    public boolean isService() {
        return this != POSTGRESQL && this != KAFKA;
    }

    public static List<Part> domainServices() {
        return Arrays.stream(values())
                .filter(part -> part.database().isPresent())
                .toList();
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }
}
