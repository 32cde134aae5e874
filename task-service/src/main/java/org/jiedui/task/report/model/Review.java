package org.jiedui.task.report.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How a report was last judged.
 *
 * @param office code of the city whose office judged it
 */
@Embeddable
public record Review(
        @Column(name = "review_verdict") @Enumerated(EnumType.STRING) ReportVerdict verdict,
        @Column(name = "review_comment") String comment,
        @Column(name = "review_office") String office,
        @Column(name = "reviewed_at") Instant at) {}
