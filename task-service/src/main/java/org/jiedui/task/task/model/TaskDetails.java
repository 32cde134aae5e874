package org.jiedui.task.task.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What can be told of a task; only the title has to be.
 *
 * @param code unique; made by the server where none is given, and fixed from then on
 * @param planId the plan that it belongs to; a child's is its parent's where none is given
 * @param clausePath the clause of the plan that it comes from, {@code 三/（二）/6}
 * @param weight its share in the progress of its parent, relative to its siblings; 1 where none is given
 * @param assignments who leads, supports and guides
 * @param unresolvedUnits units of the plan's text that the directory does not know; each waits to become an assignment
 * @param sourceRegion code of the region whose experience is passed on
 * @param adoptingRegion code of the region that takes it over
 * @param confidential if so, it does not exist but for the offices of its plan's parties, the units assigned and superiors
 */
@Embeddable
public record TaskDetails(
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,63}") String code,
        @NotBlank @Size(max = 300) String title,
        UUID planId,
        @Size(min = 1, max = 200) String clausePath,
        @Valid @JdbcTypeCode(SqlTypes.JSON) TextSpan span,
        UUID parentId,
        @Size(max = 10_000) String description,
        @Enumerated(EnumType.STRING) Dimension dimension,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank @Size(max = 50) String> tags,
        @Enumerated(EnumType.STRING) Priority priority,
        @PositiveOrZero @Digits(integer = 6, fraction = 3) BigDecimal weight,
        LocalDate startOn,
        LocalDate dueOn,
        @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) List<@Valid Assignment> assignments,
        @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) List<@Valid UnresolvedUnit> unresolvedUnits,
        @Size(max = 40) String sourceRegion,
        @Size(max = 40) String adoptingRegion,
        @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) List<@Valid Milestone> milestones,
        boolean confidential,
        @Valid @JdbcTypeCode(SqlTypes.JSON) Origin origin) {

    public TaskDetails {
        tags = tags == null ? List.of() : tags;
        priority = priority == null ? Priority.NORMAL : priority;
        weight = weight == null ? BigDecimal.ONE : plain(weight);
        assignments = assignments == null ? List.of() : assignments;
        unresolvedUnits = unresolvedUnits == null ? List.of() : unresolvedUnits;
        milestones = milestones == null ? List.of() : milestones;
        origin = origin == null ? Origin.BY_HAND : origin;
    }

    /** The same with what the server adds. */
    public TaskDetails placed(String newCode, UUID newPlanId) {
        return new TaskDetails(
                newCode,
                title,
                newPlanId,
                clausePath,
                span,
                parentId,
                description,
                dimension,
                tags,
                priority,
                weight,
                startOn,
                dueOn,
                assignments,
                unresolvedUnits,
                sourceRegion,
                adoptingRegion,
                milestones,
                confidential,
                origin);
    }

    /** The same with another deadline. */
    public TaskDetails dueOn(LocalDate newDueOn) {
        return new TaskDetails(
                code,
                title,
                planId,
                clausePath,
                span,
                parentId,
                description,
                dimension,
                tags,
                priority,
                weight,
                startOn,
                newDueOn,
                assignments,
                unresolvedUnits,
                sourceRegion,
                adoptingRegion,
                milestones,
                confidential,
                origin);
    }

    public boolean hasLead() {
        return assignments.stream().anyMatch(Assignment::leads);
    }

    /** Equal numbers are then equal records, whatever their zeros: 8, 8.0 and 8.000 as the database has it. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() < 20 ? stripped.setScale(0) : stripped;
    }
}
