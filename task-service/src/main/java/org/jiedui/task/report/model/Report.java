package org.jiedui.task.report.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jiedui.platform.part.model.Part;

/** A progress report (进展报告): what one unit tells of a task for one period. */
@Entity
@AttributeOverride(name = "wholeId", column = @Column(name = "task_id"))
public class Report extends Part {

    /** The unit's, as the directory had it when the report was first handed in; none where it did not say. */
    private String city;

    /** Whether the unit led the task then. */
    private boolean lead;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.SUBMITTED;

    private Instant submittedAt;

    /** How often it has been handed in. */
    private int submissions = 1;

    /** The last day of the period. */
    private LocalDate periodEnd;

    @Embedded
    private ReportDetails details;

    /** All files that it has ever rested on: those of its earlier versions too. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<EvidenceFile> evidenceFiles;

    @Embedded
    private Review review;

    protected Report() {}

    /**
     * @param details with the unit that reports
     * @param files those among its evidence
     * @param city the unit's; {@code null} where the directory does not say
     */
    public Report(
            UUID id,
            UUID taskId,
            ReportDetails details,
            List<EvidenceFile> files,
            boolean lead,
            String city,
            boolean confidential,
            Instant now) {
        super(id, taskId, confidential, now);
        this.details = details;
        this.evidenceFiles = files;
        this.lead = lead;
        this.city = city;
        this.periodEnd = ReportPeriod.of(details.period()).end();
        this.submittedAt = now;
    }

    /** Whether the unit may still change it. */
    public boolean isOpen() {
        return status != ReportStatus.ACCEPTED;
    }

    /**
     * Nothing has happened where the report says what it said.
     *
     * @param files those among its evidence, as far as the task still has them
     */
    public Optional<ReportEvent.Resubmitted> resubmit(ReportDetails changed, List<EvidenceFile> files, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        evidenceFiles = Stream.concat(
                        evidenceFiles.stream(), files.stream().filter(file -> !restsOn(file.id())))
                .toList();
        status = ReportStatus.SUBMITTED;
        submissions++;
        submittedAt = now;
        changed(now);
        return Optional.of(new ReportEvent.Resubmitted());
    }

    /** Whether any version of it rests on this attachment of the task. */
    public boolean restsOn(UUID attachment) {
        return evidenceFiles.stream().anyMatch(file -> file.id().equals(attachment));
    }

    /** @param attachment one that the report {@linkplain #restsOn rests on} */
    public EvidenceFile file(UUID attachment) {
        return evidenceFiles.stream()
                .filter(file -> file.id().equals(attachment))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of all files that it has ever rested on. */
    public Set<UUID> files() {
        return evidenceFiles.stream().map(EvidenceFile::id).collect(Collectors.toSet());
    }

    /** Whether the office may judge it. */
    public boolean isWaiting() {
        return status == ReportStatus.SUBMITTED;
    }

    public ReportEvent.Reviewed review(ReportVerdict verdict, String comment, String office, Instant now) {
        review = new Review(verdict, comment, office, now);
        changed(now);
        return switch (verdict) {
            case ACCEPTED -> {
                status = ReportStatus.ACCEPTED;
                yield new ReportEvent.Accepted();
            }
            case RETURNED -> {
                status = ReportStatus.RETURNED;
                yield new ReportEvent.Returned();
            }
        };
    }

    public UUID taskId() {
        return wholeId();
    }

    public String city() {
        return city;
    }

    public boolean lead() {
        return lead;
    }

    public ReportStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public int submissions() {
        return submissions;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public ReportDetails details() {
        return details;
    }

    /** The last one; {@code null} before the first. */
    public Review review() {
        return review;
    }
}
