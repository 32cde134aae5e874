package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a draft once it is known what it is about and what its note says: roles, codes, warnings, id. */
final class DraftWriter {

    /**
     * What a draft is about.
     *
     * @param ordinal 1, or more if the paragraph has several drafts
     */
    record Subject(Node node, int paragraph, int ordinal, String title, String summary, Span span) {}

    private final SourceText source;
    private final UnitResolver resolver;
    private final NoteRules rules;
    private final List<Unresolved> unresolved = new ArrayList<>();

    DraftWriter(SourceText source, UnitResolver resolver, NoteRules rules) {
        this.source = source;
        this.resolver = resolver;
        this.rules = rules;
    }

    List<Unresolved> unresolved() {
        return unresolved;
    }

    void leaveUnresolved(Unresolved.Reason reason, String text, Span span) {
        unresolved.add(Unresolved.of(reason, text, span));
    }

    /** @param place where the responsibility is stated; absent if no note of the text states it */
    Draft write(
            Subject subject,
            Note note,
            Optional<Span> place,
            Deadlines deadlines,
            Confidence confidence,
            DraftWarnings warnings) {
        note.remarks.forEach(remark -> leaveUnresolved(Unresolved.Reason.NOT_A_UNIT, remark.text(), remark.span()));
        NoteRules.Roles roles = rules.rolesOf(note);
        warnings.addFor(note, roles, deadlines, place.isPresent());
        if (roles.inherited()) {
            confidence.inherited();
        }
        if (warnings.tells(WarningCode.UNIT_UNCERTAIN)) {
            confidence.oddUnit();
        }
        if (note.units.stream().anyMatch(unit -> unit.kind() == UnitKind.CLASS)) {
            confidence.classOfUnits();
        }
        Node node = subject.node();
        if (node.isRepeated()) {
            confidence.repeatedNumber();
        }
        String again = subject.ordinal() > 1 ? " " + subject.ordinal() : "";
        return new Draft(
                source.id("draft " + node.path() + " " + subject.paragraph() + again),
                node.path(),
                subject.paragraph(),
                subject.title(),
                subject.summary(),
                subject.span(),
                units(roles.leads()),
                units(roles.supports()),
                units(roles.guides()),
                note.shared,
                note.openEnded,
                deadlines.only(),
                deadlines.mentions(),
                place.isPresent() ? rules.scopeOf(note) : note.scope,
                place,
                confidence.value(),
                warnings.all());
    }

    private List<Unit> units(List<NamedUnit> named) {
        return named.stream().map(resolver::resolve).toList();
    }
}
