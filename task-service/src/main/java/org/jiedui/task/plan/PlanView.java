package org.jiedui.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.attachment.AttachmentView;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.plan.model.LegalBasis;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanDecomposition;
import org.jiedui.task.plan.model.PlanDetails;
import org.jiedui.task.plan.model.PlanStatus;
import org.jiedui.task.plan.model.PlanTarget;

/**
 * A plan as clients see it. Followers get it without what is derived: {@code allowedTransitions} and the name in {@code
 * supersedes}.
 *
 * @param allowedTransitions where this caller may move it
 * @param decomposition that a proposal has been made of the text as it stands, and how much is in it
 */
@Schema(name = "Plan")
record PlanView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String title,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        PlanStatus status,
        List<PlanStatus> allowedTransitions,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<String> parties,
        List<LegalBasis> legalBasis,
        List<PlanTarget> targets,
        PlanReference supersedes,
        TextLink text,
        PlanDecomposition decomposition,
        List<AttachmentView> attachments)
        implements Versioned {

    static final String PATH = "/api/v1/plans";

    @Schema(name = "PlanReference")
    record PlanReference(UUID id, String name) {}

    /**
     * Where the text lies, which is too long for an event.
     *
     * @param length in bytes
     * @param href leads to these very bytes, also when the plan has got another text since
     */
    @Schema(name = "PlanTextLink")
    record TextLink(String sha256, int length, String href) {}

    static PlanView of(Plan plan) {
        UUID superseded = plan.details().supersedes();
        return of(plan, null, superseded == null ? null : new PlanReference(superseded, null));
    }

    static PlanView of(Plan plan, List<PlanStatus> allowedTransitions, PlanReference supersedes) {
        PlanDetails details = plan.details();
        return new PlanView(
                plan.id(),
                details.code(),
                plan.version(),
                plan.createdAt(),
                plan.updatedAt(),
                details.title(),
                details.documentNumber(),
                details.issuer(),
                details.issuedOn(),
                details.status(),
                allowedTransitions,
                details.periodStart(),
                details.periodEnd(),
                details.parties(),
                details.legalBasis(),
                details.targets(),
                supersedes,
                textLink(plan),
                plan.decomposition().orElse(null),
                AttachmentView.of(plan, PATH, plan.id()));
    }

    private static TextLink textLink(Plan plan) {
        return plan.text()
                .map(text -> new TextLink(
                        text.sha256(), text.length(), "/api/v1/plans/" + plan.id() + "/text?sha256=" + text.sha256()))
                .orElse(null);
    }
}
