package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a reader of a draft should look at. */
final class DraftWarnings {

    private final String clausePath;
    private final List<Warning> warnings = new ArrayList<>();

    DraftWarnings(String clausePath) {
        this.clausePath = clausePath;
    }

    void add(WarningCode code) {
        add(code, "");
    }

    private void add(WarningCode code, String detail) {
        warnings.add(Warning.of(code, clausePath, detail));
    }

    void addFor(Note note, NoteRules.Roles roles, Deadlines deadlines, boolean noted) {
        boolean listed = note.evidence == Note.Evidence.LISTED || note.evidence == Note.Evidence.GUESSED;
        if (listed && noted) {
            add(WarningCode.ROLE_ASSUMED);
        }
        if (note.evidence == Note.Evidence.SENTENCE) {
            add(WarningCode.PLAIN_SENTENCE);
        }
        if (roles.inherited()) {
            add(WarningCode.RULE_INHERITED);
        }
        if (note.personLeftOut) {
            add(WarningCode.PERSON_LEFT_OUT);
        }
        boolean nobody = roles.leads().isEmpty()
                && roles.supports().isEmpty()
                && roles.guides().isEmpty();
        if (nobody && noted) {
            add(WarningCode.NO_UNIT_NAMED);
        }
        for (NamedUnit unit : note.units) {
            if (unit.kind() == UnitKind.ODD) {
                add(WarningCode.UNIT_UNCERTAIN, unit.text());
            }
        }
        if (deadlines.areSeveral()) {
            add(WarningCode.SEVERAL_DEADLINES);
        } else if (deadlines.isInferred()) {
            add(WarningCode.YEAR_INFERRED);
        }
    }

    boolean tells(WarningCode code) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(code.code()));
    }

    List<Warning> all() {
        return warnings;
    }
}
