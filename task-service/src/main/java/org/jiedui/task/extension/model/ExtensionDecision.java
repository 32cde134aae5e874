package org.jiedui.task.extension.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a request was decided; its status has the verdict.
 *
 * @param office code of the city whose office decided
 */
@Embeddable
public record ExtensionDecision(
        @Column(name = "decision_comment") String comment,
        @Column(name = "decision_office") String office,
        @Column(name = "decided_at") Instant at) {}
