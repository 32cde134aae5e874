package org.jiedui.gateway.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All subjects as they stand, and as they stood last where they are gone: a removal is remembered, so that a late
 * duplicate brings nothing back.
 *
 * <p>When a topic has to be read from its beginning again, because Kafka lost it or made it anew, that is another
 * generation: its events count whatever version is known, and what they do not tell of by its end is forgotten.
 */
final class SubjectStore {

    /** Kinds that others refer to by code. */
    private static final Set<String> CODED = Set.of("plan", "region", "organization");

    private final Map<String, Map<UUID, Subject>> byKind = new HashMap<>();
    private final Map<String, Map<String, Subject>> byCode = new HashMap<>();

    Subject get(String kind, UUID id) {
        return byKind.getOrDefault(kind, Map.of()).get(id);
    }

    /** The subject of this code that stands, of one of the kinds that others refer to by code. */
    Subject byCode(String kind, String code) {
        return byCode.getOrDefault(kind, Map.of()).get(code);
    }

    /** All of a kind, those that are gone included. */
    Collection<Subject> all(String kind) {
        return byKind.getOrDefault(kind, Map.of()).values();
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    long size() {
        return byKind.values().stream().mapToLong(Map::size).sum();
    }

    /** Whether an event of this version, read in this generation, tells nothing that is not known. */
    static boolean knows(Subject known, int version, int generation) {
        return known != null && known.generation() == generation && version <= known.version();
    }

    /** Whether two are the same version with the same state, whatever their generations. */
    static boolean same(Subject one, Subject other) {
        return one != null
                && one.version() == other.version()
                && Arrays.equals(one.stateHash(), other.stateHash());
    }

    void put(Subject subject) {
        Subject before = byKind.computeIfAbsent(subject.kind(), kind -> new HashMap<>())
                .put(subject.id(), subject);
        if (CODED.contains(subject.kind())) {
            index(before, subject);
        }
    }

    private void index(Subject before, Subject after) {
        Map<String, Subject> codes = byCode.computeIfAbsent(after.kind(), kind -> new HashMap<>());
        if (before != null && before.code() != null) {
            codes.computeIfPresent(before.code(), (code, known) -> known.id().equals(before.id()) ? null : known);
        }
        if (!after.isRemoved() && after.code() != null) {
            codes.put(after.code(), after);
        }
    }

    /** Forgets what a topic's new generation did not tell of, and says what stood until now. */
    List<Subject> forgetOlderThan(int generation, Set<String> kinds) {
        List<Subject> forgotten = new ArrayList<>();
        for (String kind : kinds) {
            Iterator<Subject> subjects =
                    byKind.getOrDefault(kind, Map.of()).values().iterator();
            while (subjects.hasNext()) {
                Subject subject = subjects.next();
                if (subject.generation() < generation) {
                    subjects.remove();
                    forgotten.add(subject);
                    byCode.getOrDefault(kind, Map.of()).values().removeIf(coded -> coded == subject);
                }
            }
        }
        return forgotten;
    }
}
