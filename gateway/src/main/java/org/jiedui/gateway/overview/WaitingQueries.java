package org.jiedui.gateway.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import org.jiedui.gateway.overview.Named.NamedActor;
import org.jiedui.gateway.overview.WaitingView.ActorLine;
import org.jiedui.gateway.overview.WaitingView.WaitingLine;
import org.jiedui.gateway.view.FigureQueries;
import org.jiedui.gateway.view.Selection;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.gateway.view.WaitingTotals;
import org.jiedui.gateway.view.WaitingTotals.Actor;
import org.jiedui.gateway.view.WaitingTotals.Counted;
import org.jiedui.gateway.view.WaitingTotals.Line;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.identity.Caller;

/** Puts together what waits for whom, all as of one moment. */
@ApplicationScoped
class WaitingQueries {

    private final FigureQueries figures;
    private final ViewQueries view;
    private final Names names;
    private final WorkingCalendars calendars;
    private final Clock clock;

    WaitingQueries(
            FigureQueries figures, ViewQueries view, Names names, WorkingCalendars calendars, Clock clock) {
        this.figures = figures;
        this.view = view;
        this.names = names;
        this.calendars = calendars;
        this.clock = clock;
    }

    WaitingView waiting(Caller caller, Selection selection) {
        Age age = new Age(calendars.current(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return view.atOnce(() -> {
            WaitingTotals totals = figures.waiting(caller, selection);
            return new WaitingView(
                    age.now,
                    totals.all().total(),
                    totals.all().byKind(),
                    totals.byActor().entrySet().stream()
                            .sorted(Comparator.comparing(
                                            (Entry<Actor, Counted> actor) -> actor.getValue().since(),
                                            Comparator.nullsFirst(Comparator.naturalOrder()))
                                    .thenComparing(Entry.comparingByKey()))
                            .map(actor -> line(actor.getKey(), actor.getValue(), age))
                            .toList(),
                    totals.oldest().stream().map(line -> line(line, age)).toList());
        });
    }

    private record Age(WorkingCalendar calendar, Instant now) {

        Long workingDays(Instant since) {
            return since == null ? null : Math.max(0, calendar.between(day(since), day(now)));
        }

        private static LocalDate day(Instant time) {
            return time.atZone(Days.ZONE).toLocalDate();
        }
    }

    private ActorLine line(Actor actor, Counted counted, Age age) {
        NamedActor named = names.actor(actor);
        return new ActorLine(
                named.office(),
                named.organization(),
                named.region(),
                counted.total(),
                counted.byKind(),
                counted.since(),
                age.workingDays(counted.since()));
    }

    private WaitingLine line(Line line, Age age) {
        Subject subject = line.subject();
        List<NamedActor> actors =
                line.actors().stream().sorted().map(names::actor).toList();
        return new WaitingLine(
                line.kind(),
                Names.subject(subject),
                Names.task(view.taskOf(subject).orElse(subject)),
                actors,
                line.since(),
                age.workingDays(line.since()));
    }
}
