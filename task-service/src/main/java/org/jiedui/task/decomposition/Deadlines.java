package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one day by which a task is to be done, if its note or else its text tells exactly one. */
final class Deadlines {

    private final Set<LocalDate> days = new LinkedHashSet<>();
    private boolean inferred;

    static Deadlines inNote(Note note, int documentYear) {
        Deadlines deadlines = new Deadlines();
        for (Note.Stretch stretch : note.times) {
            deadlines.add(TimeExpressions.findInNote(stretch.text(), stretch.from(), stretch.to(), documentYear));
        }
        return deadlines;
    }

    static Deadlines inText(Passage text, int from, int to, int documentYear) {
        Deadlines deadlines = new Deadlines();
        deadlines.add(TimeExpressions.find(text, from, to, documentYear));
        return deadlines;
    }

    private void add(List<TimeExpressions.Time> times) {
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

    boolean isEmpty() {
        return days.isEmpty();
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
