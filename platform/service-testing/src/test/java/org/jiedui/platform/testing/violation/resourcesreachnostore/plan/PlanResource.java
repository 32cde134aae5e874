package org.jiedui.platform.testing.violation.resourcesreachnostore.plan;

import jakarta.persistence.EntityManager;

public class PlanResource {
    EntityManager entities;

    public boolean isOpen() {
        return entities.isOpen();
    }
}
