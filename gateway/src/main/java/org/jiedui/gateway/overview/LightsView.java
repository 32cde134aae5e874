package org.jiedui.gateway.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.gateway.overview.Named.NamedUnit;
import org.jiedui.gateway.overview.Named.Reference;

/** How the tasks under way stand, as far as one caller may see them. */
@Schema(name = "Lights")
record LightsView(
        @Schema(description = "When this was put together") Instant asOf,
        @Schema(description = "Tasks that are assigned and neither suspended nor over: their lights are judged") int total,
        Map<String, Integer> byLight,
        @Schema(description = "By leading unit, the most red ones first; a task with two leads counts for both")
                List<UnitLights> byUnit,
        @Schema(description = "The most red ones first; tasks of no plan are left out") List<PlanLights> byPlan,
        @Schema(description = "By the city of the leading units; a task that units of two cities lead counts for both")
                List<CityLights> byCity,
        @Schema(
                        description = "Those that do not show green: red before yellow, then what is due sooner; at most 100, "
                                + "the others are in /tasks?light=RED,YELLOW")
                List<LitTask> tasks) {

    @Schema(name = "UnitLights")
    record UnitLights(Reference organization, Reference region, int total, Map<String, Integer> byLight) {}

    @Schema(name = "PlanLights")
    record PlanLights(UUID id, String code, String name, int total, Map<String, Integer> byLight) {}

    @Schema(name = "CityLights")
    record CityLights(Reference city, int total, Map<String, Integer> byLight) {}

    @Schema(name = "LitTask")
    record LitTask(
            UUID id,
            String code,
            String name,
            String light,
            String status,
            LocalDate dueOn,
            UUID planId,
            List<NamedUnit> leads) {}
}
