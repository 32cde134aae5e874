package org.jiedui.task.report.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a unit tells of a task; only the period and the progress have to be.
 *
 * @param period a month ({@code 2018-06}) or a quarter ({@code 2018-Q2}) that has begun; fixed once it is handed in
 * @param organization who reports, by its code; needed, or {@code region}, where the caller speaks for several units of the task;
 *     fixed once it is handed in
 * @param region the same of a region
 * @param progress how far the unit's work has got, in per cent; that of a leading unit becomes the task's once it is accepted
 * @param problems what stands in the way
 * @param nextSteps what comes next
 * @param evidence what bears it out
 * @param reason why the task has fallen back, where it has
 */
@Embeddable
public record ReportDetails(
        @NotNull @Pattern(regexp = ReportPeriod.FORM) String period,
        @Size(max = 64) String organization,
        @Size(max = 40) String region,
        @NotNull @Min(0) @Max(100) Integer progress,
        @Size(max = 10_000) String narrative,
        @Size(max = 10_000) String problems,
        @Size(max = 10_000) String nextSteps,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@Valid Evidence> evidence,
        @Size(max = 1000) String reason) {

    public ReportDetails {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** The same as told by this unit. */
    public ReportDetails by(String newOrganization, String newRegion) {
        return new ReportDetails(
                period, newOrganization, newRegion, progress, narrative, problems, nextSteps, evidence, reason);
    }

    /** Not named like a getter, which would become a field wherever this is written as JSON. */
    public boolean explains() {
        return reason != null && !reason.isBlank();
    }
}
