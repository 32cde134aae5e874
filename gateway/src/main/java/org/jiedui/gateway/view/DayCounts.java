package org.jiedui.gateway.view;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many are due on each day. What is overdue depends on today, so that it is counted from here when it is asked. */
final class DayCounts {

    private final NavigableMap<Integer, Integer> byDay = new TreeMap<>();

    /** @param day since 1970-01-01 */
    void add(int day, int count) {
        byDay.merge(day, count, (known, more) -> known + more == 0 ? null : known + more);
    }

    int before(int day) {
        return sum(byDay.headMap(day, false));
    }

    int between(int first, int last) {
        return sum(byDay.subMap(first, true, last, true));
    }

    private static int sum(Map<Integer, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
