package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something the document wants reached, by when.
 *
 * @param text what is to be reached, with its time
 * @param indicator the figure as written, if it is one (达到95%以上)
 * @param figure the same, taken apart
 * @param time by when, as written (到2025年底); absent where the text leaves it to what stands before
 * @param year the year it is for, if told
 * @param dueOn the day, if the text tells one
 */
public record Target(
        String text,
        Span span,
        Kind kind,
        Optional<String> indicator,
        Optional<Figure> figure,
        Optional<String> time,
        Optional<Integer> year,
        Optional<LocalDate> dueOn,
        String clausePath) {

    /** What the time expression means. */
    public enum Kind {
        /** 到2025年: a state to be reached. */
        TARGET,
        /** 2019年底前: work to be finished. */
        DEADLINE,
        /** 2018年，…；2019年，…: what each step brings. */
        MILESTONE,
        /** 每年, 长期坚持: again and again, or without an end. */
        RECURRING
    }
}
