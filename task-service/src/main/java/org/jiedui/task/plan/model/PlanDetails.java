package org.jiedui.task.plan.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is told of a plan.
 *
 * @param code made by the server if not given; too short to be taken for an id
 * @param documentNumber 文号; a draft for comment has none yet
 * @param issuer as written under the document
 * @param status a draft for comment if not given at creation; moves by transitions from then on
 * @param parties region codes of the cities that carry the plan; at creation that of the creator's if not given
 * @param supersedes the plan that this one takes the place of
 */
@Embeddable
public record PlanDetails(
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String code,
        @NotBlank @Size(max = 300) String title,
        @Size(min = 1, max = 100) String documentNumber,
        @Size(min = 1, max = 200) String issuer,
        LocalDate issuedOn,
        @Enumerated(EnumType.STRING) PlanStatus status,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Size(max = 20) @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank @Size(max = 40) String> parties,
        @NotNull @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) List<@Valid LegalBasis> legalBasis,
        @NotNull @Size(max = 200) @JdbcTypeCode(SqlTypes.JSON) List<@Valid PlanTarget> targets,
        UUID supersedes) {

    public PlanDetails {
        legalBasis = legalBasis == null ? List.of() : legalBasis;
        targets = targets == null ? List.of() : targets;
    }

    /** What a creation leaves open, filled in for an office of this city. */
    public PlanDetails completedFor(String city) {
        return with(
                code,
                status == null ? PlanStatus.DRAFT_FOR_COMMENT : status,
                parties == null && city != null ? List.of(city) : parties);
    }

    public PlanDetails withCode(String given) {
        return with(given, status, parties);
    }

    PlanDetails withStatus(PlanStatus to) {
        return with(code, to, parties);
    }

    private PlanDetails with(String newCode, PlanStatus newStatus, List<String> newParties) {
        return new PlanDetails(
                newCode,
                title,
                documentNumber,
                issuer,
                issuedOn,
                newStatus,
                periodStart,
                periodEnd,
                newParties,
                legalBasis,
                targets,
                supersedes);
    }
}
