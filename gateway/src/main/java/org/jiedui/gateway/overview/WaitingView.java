package org.jiedui.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.gateway.overview.Named.NamedActor;
import org.jiedui.gateway.overview.Named.NamedSubject;
import org.jiedui.gateway.overview.Named.NamedTask;
import org.jiedui.gateway.overview.Named.Reference;

/** What waits for whom, as far as one caller may see it. */
@Schema(name = "WaitingOverview")
record WaitingView(
        @Schema(description = "When this was put together") Instant asOf,
        int total,
        Map<String, Integer> byKind,
        @Schema(description = "By who has to act, the longest waits first; what several may act on counts for each")
                List<ActorLine> byActor,
        @Schema(description = "One by one, the longest waits first; at most 100") List<WaitingLine> items) {

    @Schema(name = "WaitingFigures", description = "What waits for one who has to act: an office, named by its city, or a unit")
    record ActorLine(
            Reference office,
            Reference organization,
            Reference region,
            int total,
            Map<String, Integer> byKind,
            @Schema(description = "Since when the first of them waits") Instant since,
            @Schema(description = "Working days since then") Long workingDays) {}

    @Schema(name = "WaitingLine")
    record WaitingLine(
            @Schema(
                            description = "What has to be done",
                            enumeration = {
                                "SUPPORT_TASK",
                                "ACCEPT_TASK",
                                "REVIEW_REPORT",
                                "REVISE_REPORT",
                                "DECIDE_EXTENSION",
                                "ANSWER_SUPERVISION",
                                "CLOSE_SUPERVISION"
                            })
                    String kind,
            NamedSubject subject,
            NamedTask task,
            @Schema(description = "Any of them may act") List<NamedActor> waitsFor,
            @Schema(
                            description = "Since when it waits; of a task to be accepted and of a reply to be judged, the last change "
                                    + "of it, so that they have waited for that long at least")
                    Instant since,
            @Schema(description = "Working days since then, by the calendar in China") Long workingDays) {}
}
