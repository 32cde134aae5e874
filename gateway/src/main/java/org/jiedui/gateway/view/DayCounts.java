package org.jiedui.gateway.view;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many are due on each day. What is overdue depends on today, so that it is counted from here; the sums of one day are
 * kept and follow what is added, until another day is asked for.
 */
final class DayCounts {

    /** Days from today on that count as soon. */
    static final int SOON = 30;

    private final NavigableMap<Integer, Integer> byDay = new TreeMap<>();
    /** Readers may replace it, all with the same; only the writer changes what it is counted from. */
    private volatile Sums sums = new Sums(Integer.MIN_VALUE, 0, 0);

    private record Sums(int today, int overdue, int soon) {

        Sums plus(int day, int count) {
            return new Sums(
                    today,
                    day < today ? overdue + count : overdue,
                    day >= today && day <= today + SOON ? soon + count : soon);
        }
    }

    /** @param day since 1970-01-01 */
    void add(int day, int count) {
        byDay.merge(day, count, (known, more) -> known + more == 0 ? null : known + more);
        sums = sums.plus(day, count);
    }

    /** How many were due before today. */
    int overdue(int today) {
        return sums(today).overdue;
    }

    /** How many are due today or within the next {@value #SOON} days. */
    int soon(int today) {
        return sums(today).soon;
    }

    private Sums sums(int today) {
        Sums known = sums;
        if (known.today != today) {
            known = new Sums(today, 0, 0);
            for (Map.Entry<Integer, Integer> due : byDay.entrySet()) {
                known = known.plus(due.getKey(), due.getValue());
            }
            sums = known;
        }
        return known;
    }
}
