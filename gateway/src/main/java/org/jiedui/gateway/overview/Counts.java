package org.jiedui.gateway.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted by name, with every name that is known here, also where nothing is counted, and whatever else was. */
final class Counts {

    private static final List<String> STATUSES = List.of(
            "DRAFT", "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "COMPLETED", "SUSPENDED", "CANCELLED");
    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED");

    private Counts() {}

    static Map<String, Integer> ofStatuses(Map<String, Integer> counted) {
        return of(STATUSES, counted);
    }

    static Map<String, Integer> ofLights(Map<String, Integer> counted) {
        return of(LIGHTS, counted);
    }

    static int total(Map<String, Integer> counted) {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> of(List<String> known, Map<String, Integer> counted) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        known.forEach(name -> counts.put(name, 0));
        counts.putAll(counted);
        return counts;
    }
}
