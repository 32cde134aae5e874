package org.jiedui.gateway.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.gateway.overview.Named.NamedUnit;
import org.jiedui.gateway.overview.OverviewView.ChangedSubject;
import org.jiedui.gateway.overview.OverviewView.Lag;
import org.jiedui.gateway.overview.OverviewView.LatestChange;
import org.jiedui.gateway.overview.OverviewView.Overdue;
import org.jiedui.gateway.overview.OverviewView.PairingLine;
import org.jiedui.gateway.overview.OverviewView.Pairings;
import org.jiedui.gateway.overview.OverviewView.Plan;
import org.jiedui.gateway.overview.OverviewView.Tasks;
import org.jiedui.gateway.overview.OverviewView.UnitCount;
import org.jiedui.gateway.overview.OverviewView.Waits;
import org.jiedui.gateway.view.Change;
import org.jiedui.gateway.view.FigureQueries;
import org.jiedui.gateway.view.Selection;
import org.jiedui.gateway.view.Source;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.TaskTotals;
import org.jiedui.gateway.view.Unit;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.WaitingTotals.Counted;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.identity.Caller;

/** Puts the overview together, all of it as of one moment. */
@ApplicationScoped
class OverviewQueries {

    private static final int LATEST = 20;
    private static final int MOST_PAIRINGS = 100;

    private final FigureQueries figures;
    private final ViewQueries view;
    private final Names names;
    private final Days days;
    private final Clock clock;

    OverviewQueries(FigureQueries figures, ViewQueries view, Names names, Days days, Clock clock) {
        this.figures = figures;
        this.view = view;
        this.names = names;
        this.days = days;
        this.clock = clock;
    }

    OverviewView overview(Caller caller, Selection selection) {
        return view.atOnce(() -> {
            TaskTotals totals = figures.tasks(caller, selection.plan(), selection.year(), days.today());
            return new OverviewView(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    view.sources().stream().map(OverviewQueries::lag).toList(),
                    tasks(totals),
                    waits(figures.waiting(caller, selection).all()),
                    plans(totals),
                    pairings(caller),
                    latest(caller, selection.plan()));
        });
    }

    private static Lag lag(Source source) {
        return new Lag(source.topic(), source.state().name(), source.behind(), instant(source.lastEventAt()));
    }

    private Tasks tasks(TaskTotals totals) {
        return new Tasks(
                totals.total(),
                Counts.ofStatuses(totals.byStatus()),
                Counts.ofLights(totals.byLight()),
                totals.in("DRAFT"),
                new Overdue(
                        totals.overdue(),
                        totals.overdueByLead().entrySet().stream()
                                .sorted(Map.Entry.<Unit, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(late -> unit(late.getKey(), late.getValue()))
                                .toList()),
                totals.dueSoon());
    }

    private static Waits waits(Counted counted) {
        return new Waits(counted.total(), counted.byKind());
    }

    private UnitCount unit(Unit unit, int count) {
        NamedUnit named = names.unit(unit);
        return new UnitCount(named.organization(), named.region(), count);
    }

    private List<Plan> plans(TaskTotals totals) {
        return totals.byPlan().entrySet().stream()
                .map(plan -> plan(plan.getKey(), plan.getValue()))
                .sorted(Comparator.comparing(Plan::code, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Plan::id))
                .toList();
    }

    private Plan plan(UUID id, TaskTotals totals) {
        Subject plan = view.byId("plan", id).orElse(null);
        return new Plan(
                id,
                plan == null ? null : plan.code(),
                plan == null ? null : plan.name(),
                totals.total(),
                totals.overdue(),
                Counts.ofStatuses(totals.byStatus()));
    }

    private Pairings pairings(Caller caller) {
        List<PairingLine> lines = view.pairings(caller).stream()
                .map(this::line)
                .sorted(Comparator.comparing(
                                PairingLine::changedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed()
                        .thenComparing(PairingLine::id))
                .toList();
        return new Pairings(lines.size(), lines.subList(0, Math.min(MOST_PAIRINGS, lines.size())));
    }

    private PairingLine line(ViewQueries.Pairing pairing) {
        return new PairingLine(
                pairing.id(),
                pairing.code(),
                pairing.status(),
                pairing.parentId(),
                regions(pairing.left()),
                regions(pairing.right()),
                instant(pairing.changedAt()));
    }

    private List<Named.Reference> regions(List<String> codes) {
        return codes.stream().map(names::region).toList();
    }

    private List<LatestChange> latest(Caller caller, UUID plan) {
        return view
                .latest(
                        LATEST,
                        change -> (plan == null || view.planOf(change.after()).filter(plan::equals).isPresent()) && view.maySee(caller, change))
                .stream()
                .map(this::line)
                .toList();
    }

    private LatestChange line(Change change) {
        Subject subject = change.after();
        return new LatestChange(
                change.event().type(),
                new ChangedSubject(
                        subject.kind(), subject.id(), subject.code(), subject.name(), names.taskOf(subject)),
                subject.version(),
                change.at(),
                change.actor(),
                change.reason(),
                change.fields());
    }

    private static Instant instant(String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
