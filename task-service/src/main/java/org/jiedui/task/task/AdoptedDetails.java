package org.jiedui.task.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.AssignmentRole;
import org.jiedui.task.task.model.Origin;
import org.jiedui.task.task.model.OriginKind;
import org.jiedui.task.task.model.TaskDetails;
import org.jiedui.task.task.model.TextSpan;
import org.jiedui.task.task.model.UnresolvedUnit;

/** What a task is like that a draft becomes. Units without a code stay as written, for somebody to say who is meant. */
final class AdoptedDetails {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final String SHARED = "按职责分工";

    private final List<Assignment> assignments = new ArrayList<>();
    private final List<UnresolvedUnit> unresolved = new ArrayList<>();
    private final Set<String> assigned = new HashSet<>();

    private AdoptedDetails(AdoptedDraft draft) {
        add(draft.leads(), AssignmentRole.LEAD, draft.shared() ? SHARED : null);
        add(draft.supports(), AssignmentRole.SUPPORT, null);
        add(draft.guides(), AssignmentRole.GUIDE, null);
    }

    static TaskDetails of(AdoptedDraft draft, UUID plan, String code) {
        AdoptedDetails units = new AdoptedDetails(draft);
        return new TaskDetails(
                code,
                cut(draft.title(), LONGEST_TITLE),
                plan,
                draft.clausePath(),
                new TextSpan(draft.spanStart(), draft.spanEnd()),
                null,
                cut(draft.description(), LONGEST_DESCRIPTION),
                null,
                null,
                null,
                null,
                null,
                draft.dueOn(),
                units.assignments,
                units.unresolved,
                null,
                null,
                null,
                false,
                new Origin(OriginKind.PLAN, draft.draftId().toString()));
    }

    /** A unit that a note names twice keeps its first role: leads come first. */
    private void add(List<AdoptedDraft.Unit> units, AssignmentRole role, String duty) {
        for (AdoptedDraft.Unit unit : units) {
            if (unit.organization() == null) {
                unresolved.add(new UnresolvedUnit(unit.text(), role));
            } else if (assigned.add(unit.organization())) {
                assignments.add(new Assignment(unit.organization(), null, role, duty));
            }
        }
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
