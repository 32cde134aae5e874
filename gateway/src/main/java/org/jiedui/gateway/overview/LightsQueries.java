package org.jiedui.gateway.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.function.Function;
import org.jiedui.gateway.overview.LightsView.CityLights;
import org.jiedui.gateway.overview.LightsView.LitTask;
import org.jiedui.gateway.overview.LightsView.PlanLights;
import org.jiedui.gateway.overview.LightsView.UnitLights;
import org.jiedui.gateway.overview.Named.NamedUnit;
import org.jiedui.gateway.view.FigureQueries;
import org.jiedui.gateway.view.LightTotals;
import org.jiedui.gateway.view.LightTotals.Lit;
import org.jiedui.gateway.view.Selection;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.Caller;

/** Puts the lights together, all as of one moment. */
@ApplicationScoped
class LightsQueries {

    private final FigureQueries figures;
    private final ViewQueries view;
    private final Names names;
    private final Clock clock;

    LightsQueries(FigureQueries figures, ViewQueries view, Names names, Clock clock) {
        this.figures = figures;
        this.view = view;
        this.names = names;
        this.clock = clock;
    }

    LightsView lights(Caller caller, Selection selection) {
        return view.atOnce(() -> {
            LightTotals totals = figures.lights(caller, selection);
            return new LightsView(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    Counts.total(totals.all()),
                    Counts.ofLights(totals.all()),
                    worstFirst(totals.byLead(), unit -> {
                        NamedUnit named = names.unit(unit.getKey());
                        return new UnitLights(
                                named.organization(),
                                named.region(),
                                Counts.total(unit.getValue()),
                                Counts.ofLights(unit.getValue()));
                    }),
                    worstFirst(totals.byPlan(), this::plan),
                    worstFirst(
                            totals.byCity(),
                            city -> new CityLights(
                                    names.region(city.getKey()),
                                    Counts.total(city.getValue()),
                                    Counts.ofLights(city.getValue()))),
                    totals.worst().stream().map(this::task).toList());
        });
    }

    /** The most red ones first, then the most yellow ones. */
    private static <K extends Comparable<K>, V> List<V> worstFirst(
            Map<K, Map<String, Integer>> counted, Function<Entry<K, Map<String, Integer>>, V> line) {
        Comparator<Entry<K, Map<String, Integer>>> order = Comparator.comparing(
                        (Entry<K, Map<String, Integer>> entry) -> entry.getValue().getOrDefault("RED", 0))
                .thenComparing(entry -> entry.getValue().getOrDefault("YELLOW", 0))
                .reversed()
                .thenComparing(Entry.comparingByKey());
        return counted.entrySet().stream().sorted(order).map(line).toList();
    }

    private PlanLights plan(Entry<UUID, Map<String, Integer>> plan) {
        Subject known = view.byId("plan", plan.getKey()).orElse(null);
        return new PlanLights(
                plan.getKey(),
                known == null ? null : known.code(),
                known == null ? null : known.name(),
                Counts.total(plan.getValue()),
                Counts.ofLights(plan.getValue()));
    }

    private LitTask task(Lit task) {
        return new LitTask(
                task.id(),
                task.code(),
                task.name(),
                task.light(),
                task.status(),
                task.dueOn(),
                task.plan(),
                task.leads().stream().sorted().map(names::unit).toList());
    }
}
