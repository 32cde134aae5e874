package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task that the document gives somebody.
 *
 * @param clausePath the clause; empty if the paragraph stands outside all numbered clauses
 * @param paragraph which of the clause's own paragraphs, from 1, the heading's being the first
 * @param summary the first sentences, at most about 120 characters
 * @param shared whether the units share the work by their duties (按职责分工)
 * @param openEndedSupport whether further units are meant that are not named (市相关部门, 等部门, 有关部门)
 * @param dueOn the one day by which it is to be done, if the text gives one
 * @param times every time that the note, or else the text, sets for it
 * @param scope where it applies (适用范围), if the note or the head of the document says so
 * @param note where the responsibility is stated
 * @param confidence between 0 and 1: how often drafts like this one are right in path, units and roles
 */
public record Draft(
        UUID id,
        String clausePath,
        int paragraph,
        String title,
        String summary,
        Span span,
        List<Unit> leads,
        List<Unit> supports,
        List<Unit> guides,
        boolean shared,
        boolean openEndedSupport,
        Optional<LocalDate> dueOn,
        List<TimeMention> times,
        Optional<String> scope,
        Optional<Span> note,
        double confidence,
        List<Warning> warnings) {

    public Draft {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        guides = List.copyOf(guides);
        times = List.copyOf(times);
        warnings = List.copyOf(warnings);
    }
}
