package org.jiedui.faults.workload;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jiedui.faults.history.Act.Unit;

/** What all clients together have been told of, so that they meet at the same subjects and get in one another's way. */
final class Known {
    /** So few that writers collide at them; one in so many acts goes to any other. */
    private static final int NEWEST = 12;

    private static final int ELSEWHERE = 4;

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final List<String> subjects = new CopyOnWriteArrayList<>();
    private final List<Unit> units = new CopyOnWriteArrayList<>();

    void learn(String subject, int version) {
        if (versions.merge(subject, version, Math::max) == version && version == 1) {
            subjects.add(subject);
        }
    }

    void learn(Unit unit) {
        units.add(unit);
    }

    int version(String subject) {
        return versions.getOrDefault(subject, 0);
    }

    /** Any subject, the newest more often; empty as long as there is none. */
    String anySubject(Random random) {
        List<String> all = List.copyOf(subjects);
        if (all.isEmpty()) {
            return "";
        }
        int newest = Math.min(NEWEST, all.size());
        int behind = random.nextInt(ELSEWHERE) == 0 ? random.nextInt(all.size()) : random.nextInt(newest);
        return all.get(all.size() - 1 - behind);
    }

    boolean hasUnits() {
        return !units.isEmpty();
    }

    Unit anyUnit(Random random) {
        List<Unit> all = List.copyOf(units);
        return all.get(random.nextInt(all.size()));
    }
}
