package org.jiedui.platform.testing.obedient.task.model;

import jakarta.persistence.Embeddable;

@Embeddable
public record TaskDetails(String title) {}
