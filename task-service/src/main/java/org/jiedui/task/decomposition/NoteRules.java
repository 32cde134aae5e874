package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the document has stated so far for all later notes; turns a note's duties into roles. */
final class NoteRules {

    /**
     * A note with its roles.
     *
     * @param inherited whether a rule stated elsewhere took part
     */
    record Roles(List<NamedUnit> leads, List<NamedUnit> supports, List<NamedUnit> guides, boolean inherited) {}

    /** No document has more units that answer for everything. */
    private static final int MOST_STANDING = 50;

    private boolean firstLeads;
    private Optional<String> scope = Optional.empty();
    private final Map<String, NamedUnit> standing = new LinkedHashMap<>();

    /** Takes up what is stated for everything that follows. */
    void state(Note note) {
        firstLeads |= note.firstLeads && note.fromNowOn;
        for (NamedUnit unit : note.standing) {
            if (standing.size() < MOST_STANDING) {
                standing.put(unit.folded(), unit);
            }
        }
    }

    void stateScope(String text) {
        scope = Optional.of(text);
    }

    Optional<String> scopeOf(Note note) {
        return note.scope.or(() -> scope);
    }

    Roles rolesOf(Note note) {
        List<NamedUnit> units = new ArrayList<>(byName(note.units).values());
        boolean inherited = false;
        for (NamedUnit unit : standing.values()) {
            boolean named = units.stream().anyMatch(other -> other.folded().equals(unit.folded()));
            boolean saysUnits = !units.isEmpty() || note.openEnded;
            if (!named && saysUnits) {
                units.add(unit);
                inherited = true;
            }
        }
        boolean lead = units.stream().anyMatch(unit -> unit.duty() == Duty.LEAD);
        boolean first = !lead && !note.apart && (firstLeads || note.firstLeads) && units.size() > 1;
        List<NamedUnit> leads = new ArrayList<>();
        List<NamedUnit> supports = new ArrayList<>();
        List<NamedUnit> guides = new ArrayList<>();
        for (NamedUnit unit : units) {
            switch (unit.duty()) {
                case LEAD -> leads.add(unit);
                case SUPPORT -> supports.add(unit);
                case GUIDE -> guides.add(unit);
                case RESPONSIBLE -> (lead || (first && !leads.isEmpty()) ? supports : leads).add(unit);
            }
        }
        boolean byRule = first && firstLeads && !note.firstLeads;
        return new Roles(leads, supports, guides, inherited || byRule);
    }

    private static Map<String, NamedUnit> byName(List<NamedUnit> units) {
        Map<String, NamedUnit> byName = new LinkedHashMap<>();
        for (NamedUnit unit : units) {
            byName.putIfAbsent(unit.folded(), unit);
        }
        return byName;
    }
}
