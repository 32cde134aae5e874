package org.jiedui.task.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.task.report.ReviewWait;
import org.jiedui.task.task.TaskStage;
import org.jiedui.task.task.UnitWait;

/** Cuts the life of a task where somebody else comes to be waited for. Times are taken to the second, so that sums hold. */
final class TaskClock {

    private final WorkingCalendar calendar;
    private final Instant now;
    private final List<ReviewWait> reviews;
    private final List<UnitWait> units;
    private final List<ClockSegment> segments = new ArrayList<>();

    private TaskClock(WorkingCalendar calendar, Instant now, List<ReviewWait> reviews, List<UnitWait> units) {
        this.calendar = calendar;
        this.now = second(now);
        this.reviews = reviews.stream()
                .map(wait -> new ReviewWait(second(wait.from()), second(wait.to())))
                .toList();
        this.units = units.stream()
                .map(wait -> new UnitWait(second(wait.from()), second(wait.to()), wait.organization(), wait.region()))
                .toList();
    }

    /** What comes before the first assignment, and what comes after the end, is nobody's time. */
    static List<ClockSegment> segments(
            List<TaskStage> stages,
            List<ReviewWait> reviews,
            List<UnitWait> units,
            WorkingCalendar calendar,
            Instant now) {
        TaskClock clock = new TaskClock(calendar, now, reviews, units);
        stages.stream()
                .dropWhile(stage -> !stage.status().equals("ASSIGNED"))
                .filter(stage -> !isOver(stage))
                .forEach(clock::add);
        return clock.segments;
    }

    static boolean isOver(TaskStage stage) {
        return stage.status().equals("COMPLETED") || stage.status().equals("CANCELLED");
    }

    static Map<ChargedTo, Long> charged(List<ClockSegment> segments) {
        Map<ChargedTo, Long> charged = new EnumMap<>(ChargedTo.class);
        for (ChargedTo who : ChargedTo.values()) {
            charged.put(who, 0L);
        }
        segments.forEach(segment -> charged.merge(segment.chargedTo(), segment.workingSeconds(), Long::sum));
        return charged;
    }

    private void add(TaskStage stage) {
        Instant from = second(stage.from());
        Instant end = stage.to() == null ? now : second(stage.to());
        TreeSet<Instant> cuts = new TreeSet<>(List.of(end));
        Stream.concat(
                        reviews.stream().flatMap(wait -> Stream.of(wait.from(), wait.to() == null ? end : wait.to())),
                        units.stream().flatMap(wait -> Stream.of(wait.from(), wait.to() == null ? end : wait.to())))
                .filter(cut -> cut.isAfter(stage.from()) && cut.isBefore(end))
                .forEach(cuts::add);
        for (Instant to : cuts) {
            add(stage.status(), from, to);
            from = to;
        }
    }

    private void add(String status, Instant from, Instant to) {
        Charge charge = charge(status, from);
        ClockSegment last = segments.isEmpty() ? null : segments.getLast();
        Instant begin = from;
        if (last != null && last.status().equals(status) && charge.equals(new Charge(last.chargedTo(), last.awaited()))) {
            begin = last.from();
            segments.removeLast();
        }
        segments.add(new ClockSegment(begin, to, status, charge.who(), charge.awaited(), calendar.time(begin, to).toSeconds()));
    }

    /** A report that waits for its review comes first: the office could have looked at it, whatever else is owed. */
    private Charge charge(String status, Instant time) {
        return switch (status) {
            case "SUSPENDED" -> Charge.NOBODY;
            case "IN_ACCEPTANCE" -> Charge.OFFICE;
            default ->
                reviews.stream().anyMatch(wait -> wait.covers(time))
                        ? Charge.OFFICE
                        : units.stream()
                                .filter(wait -> wait.covers(time))
                                .findFirst()
                                .map(Charge::of)
                                .orElse(Charge.LEAD);
        };
    }

    private static Instant second(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
