package org.jiedui.gateway.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How much waits, for whom and since when, and what of it has waited longest. */
public final class WaitingTotals {

    /** As many are named. */
    public static final int MOST = 100;

    private final Counted all = new Counted();
    private final Map<Actor, Counted> byActor = new TreeMap<>();
    private final NavigableSet<Line> oldest = new TreeSet<>(Line.OLDEST_FIRST);

    WaitingTotals() {}

    /** Who has to act: a unit, or the office of a city. */
    public record Actor(Kind kind, String code) implements Comparable<Actor> {

        private static final Comparator<Actor> ORDER =
                Comparator.comparing(Actor::kind).thenComparing(Actor::code);

        public enum Kind {
            OFFICE,
            ORGANIZATION,
            REGION
        }

        /** @param city code of the city */
        static Actor officeOf(String city) {
            return new Actor(Kind.OFFICE, city);
        }

        static Actor of(Unit unit) {
            return switch (unit.kind()) {
                case ORGANIZATION -> new Actor(Kind.ORGANIZATION, unit.code());
                case REGION -> new Actor(Kind.REGION, unit.code());
            };
        }

        @Override
        public int compareTo(Actor other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many of each kind wait, and since when the first of them does ({@code null} where no state tells). */
    public static final class Counted {
        private final Map<WaitingKind, Integer> byKind = new EnumMap<>(WaitingKind.class);
        private Instant since;

        private void add(WaitingKind kind, NavigableSet<Subject> waiting) {
            byKind.merge(kind, waiting.size(), Integer::sum);
            Instant first = waiting.first().facts().waiting().since();
            if (since == null || (first != null && first.isBefore(since))) {
                since = first;
            }
        }

        public int total() {
            return byKind.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Every kind by its name, also where nothing waits. */
        public Map<String, Integer> byKind() {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (WaitingKind kind : WaitingKind.values()) {
                counts.put(kind.name(), byKind.getOrDefault(kind, 0));
            }
            return counts;
        }

        public Instant since() {
            return since;
        }
    }

    /**
     * One thing that waits.
     *
     * @param actors any of whom may act
     */
    public record Line(Subject subject, Set<Actor> actors) {

        private static final Comparator<Line> OLDEST_FIRST =
                Comparator.comparing(Line::subject, WaitingFigures.OLDEST_FIRST);

        /** What has to be done: the name of a {@link WaitingKind}. */
        public String kind() {
            return subject.facts().waiting().kind().name();
        }

        /** {@code null} where its state does not tell. */
        public Instant since() {
            return subject.facts().waiting().since();
        }
    }

    void add(WaitingKind kind, NavigableSet<Subject> waiting, Set<Actor> actors) {
        all.add(kind, waiting);
        actors.forEach(actor ->
                byActor.computeIfAbsent(actor, key -> new Counted()).add(kind, waiting));
        for (Subject subject : waiting) {
            Line line = new Line(subject, actors);
            if (oldest.size() == MOST && Line.OLDEST_FIRST.compare(line, oldest.last()) > 0) {
                return;
            }
            oldest.add(line);
            if (oldest.size() > MOST) {
                oldest.pollLast();
            }
        }
    }

    /** Each thing once, however many may act. */
    public Counted all() {
        return all;
    }

    /** What several may act on counts for each. */
    public Map<Actor, Counted> byActor() {
        return byActor;
    }

    /** The first {@value #MOST}. */
    public List<Line> oldest() {
        return List.copyOf(oldest);
    }
}
