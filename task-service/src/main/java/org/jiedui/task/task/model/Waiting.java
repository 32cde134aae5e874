package org.jiedui.task.task.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/**
 * That the work on a task waits for what one of its units owes.
 *
 * @param organization its code, or that of {@code region}
 */
@Embeddable
public record Waiting(
        @Column(name = "waiting_organization") String organization,
        @Column(name = "waiting_region") String region,
        @Column(name = "waiting_since") Instant since) {

    boolean isFor(String otherOrganization, String otherRegion) {
        return Objects.equals(organization, otherOrganization) && Objects.equals(region, otherRegion);
    }
}
