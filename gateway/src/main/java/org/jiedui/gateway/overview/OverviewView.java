package org.jiedui.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.gateway.overview.Named.NamedTask;
import org.jiedui.gateway.overview.Named.Reference;

/** The programme as one caller may see it. What no service tells of yet is left out. */
@Schema(name = "Overview")
record OverviewView(
        @Schema(description = "When this was put together") Instant asOf,
        List<Lag> lag,
        Tasks tasks,
        Waits waiting,
        List<Plan> plans,
        Pairings pairings,
        @Schema(description = "The newest first, at most 20") List<LatestChange> latestChanges) {

    @Schema(name = "SourceLag", description = "How far the view is behind a topic that it is built from")
    record Lag(
            String topic,
            @Schema(enumeration = {"UNKNOWN", "MISSING", "CATCHING_UP", "FOLLOWING", "AWAY"}) String state,
            @Schema(description = "Events still to be read; missing where nobody knows") Long behind,
            @Schema(description = "When the last event that was read had happened") Instant lastEventAt) {}

    @Schema(name = "TaskFigures")
    record Tasks(
            int total,
            Map<String, Integer> byStatus,
            Map<String, Integer> byLight,
            int drafts,
            Overdue overdue,
            @Schema(description = "Open ones due today or within 30 days") int dueSoon) {}

    @Schema(name = "OverdueTasks")
    record Overdue(
            @Schema(description = "Open tasks whose due date has passed, by the day in Asia/Shanghai") int total,
            @Schema(description = "The same by leading unit, the most first; a task with two leads counts for both")
                    List<UnitCount> byUnit) {}

    @Schema(name = "UnitCount")
    record UnitCount(Reference organization, Reference region, int count) {}

    @Schema(name = "WaitingCounts", description = "How much waits for somebody; for whom is told by /overview/waiting")
    record Waits(int total, Map<String, Integer> byKind) {}

    @Schema(name = "PlanFigures")
    record Plan(UUID id, String code, String name, int tasks, int overdue, Map<String, Integer> byStatus) {}

    @Schema(name = "PairingFigures")
    record Pairings(
            int total,
            @Schema(description = "The ones changed last come first; at most 100") List<PairingLine> items) {}

    @Schema(name = "PairingLine")
    record PairingLine(
            UUID id,
            String code,
            String status,
            UUID parentId,
            List<Reference> left,
            List<Reference> right,
            Instant changedAt) {}

    @Schema(name = "LatestChange")
    record LatestChange(
            String type, ChangedSubject subject, int version, Instant at, String actor, String reason, List<String> fields) {}

    @Schema(name = "ChangedSubject")
    record ChangedSubject(
            String kind,
            UUID id,
            String code,
            String name,
            @Schema(description = "That it belongs to, of a report, a request or a supervision") NamedTask task) {}
}
