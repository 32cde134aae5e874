package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times of a task, from its note or else its text, and the one day by which it is to be done, if they tell one. */
final class Deadlines {

    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final List<TimeMention> mentions = new ArrayList<>();
    private boolean inferred;

    static Deadlines inNote(Note note, int documentYear) {
        Deadlines deadlines = new Deadlines();
        for (Note.Stretch stretch : note.times) {
            deadlines.addStretch(stretch, documentYear);
        }
        return deadlines;
    }

    static Deadlines inText(Passage text, int from, int to, int documentYear) {
        Deadlines deadlines = new Deadlines();
        deadlines.add(text, TimeExpressions.find(text, from, to, documentYear));
        return deadlines;
    }

    /** What a note calls a time limit is one, even in words that tell no time: 完成时限：按进度推进. */
    private void addStretch(Note.Stretch stretch, int documentYear) {
        List<TimeExpressions.Time> times =
                TimeExpressions.findInNote(stretch.text(), stretch.from(), stretch.to(), documentYear);
        add(stretch.text(), times);
        if (times.isEmpty() && stretch.from() < stretch.to()) {
            mentions.add(new TimeMention(
                    stretch.text().text(stretch.from(), stretch.to()),
                    stretch.text().span(stretch.from(), stretch.to()),
                    Target.Kind.DEADLINE,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private void add(Passage text, List<TimeExpressions.Time> times) {
        for (TimeExpressions.Time time : times) {
            mentions.add(new TimeMention(
                    text.text(time.from(), time.to()),
                    text.span(time.from(), time.to()),
                    time.kind(),
                    time.year(),
                    time.dueOn()));
        }
        if (times.stream().anyMatch(time -> time.kind() == Target.Kind.RECURRING)) {
            // 年内持续推进 has no day by which it is done
            return;
        }
        for (TimeExpressions.Time time : times) {
            if (time.kind() == Target.Kind.DEADLINE && time.dueOn().isPresent()) {
                days.add(time.dueOn().get());
                inferred |= !time.yearKnown();
            }
        }
    }

    /** Whether no day is told. */
    boolean isEmpty() {
        return days.isEmpty();
    }

    /** Every time told, a day or not. */
    List<TimeMention> mentions() {
        return mentions;
    }

    boolean areSeveral() {
        return days.size() > 1;
    }

    /** Whether the year was taken from the document and not from the deadline itself. */
    boolean isInferred() {
        return inferred;
    }

    Optional<LocalDate> only() {
        return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
    }
}
